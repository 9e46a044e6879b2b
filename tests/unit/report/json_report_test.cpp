#include "report/json_report.h"

#include "sample_findings.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace unitfolio;
using nlohmann::json;

TEST_CASE("a fault is given with both ends of its place") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::field_value, {run.page, 6, 13}, "wrong")
        .hint("mend it")
        .note({run.other, 0, 5}, "see here");
    const json fault = json::parse(report::json_report(run.findings())).at("diagnostics").at(0);
    CHECK(fault.at("code") == "field-value");
    CHECK(fault.at("file") == "content/pages/a b.md");
    CHECK(fault.at("line") == 2);
    CHECK(fault.at("column") == 1);
    CHECK(fault.at("endLine") == 2);
    CHECK(fault.at("endColumn") == 7);
    CHECK(fault.at("hints") == json::array({"mend it"}));
    CHECK(fault.at("notes").at(0).at("file") == "content/pages/sound.md");
}

TEST_CASE("a fault without a place has nulls") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::font_missing, {}, "no font");
    const json fault = json::parse(report::json_report(run.findings())).at("diagnostics").at(0);
    CHECK(fault.at("file").is_null());
    CHECK(fault.at("line").is_null());
}

TEST_CASE("gaps are counted and named") {
    const report::SampleRun run;
    const json all = json::parse(report::json_report(run.findings()));
    CHECK(all.at("summary").at("gaps") == 1);
    CHECK(all.at("summary").at("learnersWithGaps") == 1);
    const json learner = all.at("learners").at(0);
    CHECK(learner.at("slug") == "sam-okafor");
    const json unit = learner.at("units").at(0);
    CHECK(unit.at("criteria") == 2);
    CHECK(unit.at("met") == 1);
    CHECK(unit.at("gapCriteria") ==
          json::array({{{"number", "1.10"}, {"text", "Agree & write."}, {"claimed", false}}}));
    CHECK(learner.at("credits").at("shortfalls").at(0) == "6 more credits in total");
}

TEST_CASE("a run that was stopped says why") {
    report::SampleRun run;
    run.fault = {"can't read", "caf\xE9.md"};
    report::Findings findings = run.findings();
    findings.site = nullptr;
    const json all = json::parse(report::json_report(findings));
    CHECK(all.at("stopped").at("message") == "can't read");
    CHECK(all.at("stopped").at("path") == "caf\\xE9.md");
    CHECK(all.at("learners").empty());
    CHECK(all.at("content").at("units") == 0);
}

}  // namespace
