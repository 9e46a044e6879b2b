#include "report/sarif_report.h"

#include "sample_findings.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace {

using namespace unitfolio;
using nlohmann::json;

json run_of(const report::SampleRun& run) {
    return json::parse(report::sarif_report(run.findings())).at("runs").at(0);
}

TEST_CASE("a result points at its rule and its place") {
    report::SampleRun sample;
    sample.diagnostics.report(base::Code::section_unknown, {sample.page, 6, 13}, "odd")
        .note({sample.other, 0, 5}, "see here");
    const json run = run_of(sample);
    const json& result = run.at("results").at(0);
    CHECK(result.at("level") == "note");
    const json& rule =
        run.at("tool").at("driver").at("rules").at(result.at("ruleIndex").get<std::size_t>());
    CHECK(rule.at("id") == "section-unknown");
    CHECK(result.at("ruleId") == "section-unknown");
    const json& place = result.at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri") == "content/pages/a%20b.md");
    CHECK(place.at("region") ==
          json{{"startLine", 2}, {"startColumn", 1}, {"endLine", 2}, {"endColumn", 7}});
    CHECK(result.at("relatedLocations").at(0).at("message").at("text") == "see here");
}

TEST_CASE("a fingerprint stays when lines move, and equal faults have different ones") {
    report::SampleRun above;
    above.diagnostics.report(base::Code::field_value, {above.page, 0, 1}, "wrong");
    report::SampleRun below;
    below.diagnostics.report(base::Code::field_value, {below.page, 6, 7}, "wrong");
    below.diagnostics.report(base::Code::field_value, {below.page, 8, 9}, "wrong");
    const auto fingerprint = [](const json& run, std::size_t number) {
        return run.at("results").at(number).at("partialFingerprints");
    };
    CHECK(fingerprint(run_of(above), 0) == fingerprint(run_of(below), 0));
    CHECK(fingerprint(run_of(below), 0) != fingerprint(run_of(below), 1));
}

TEST_CASE("a run that was stopped was not successful") {
    report::SampleRun sample;
    CHECK(run_of(sample).at("invocations").at(0).at("executionSuccessful") == true);
    sample.fault = {"the disk is full", "/srv/site"};
    const json invocation = run_of(sample).at("invocations").at(0);
    CHECK(invocation.at("executionSuccessful") == false);
    CHECK(invocation.at("toolExecutionNotifications").at(0).at("message").at("text") ==
          "the disk is full");
}

TEST_CASE("a file outside the project is named by a whole address") {
    report::SampleRun sample;
    const auto shipped = sample.sources.add("/usr/share/x/unit.html", "text");
    sample.diagnostics.report(base::Code::template_type, {shipped, 0, 1}, "wrong");
    const json place =
        run_of(sample).at("results").at(0).at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation") == json{{"uri", "file:///usr/share/x/unit.html"}});
}

}  // namespace
