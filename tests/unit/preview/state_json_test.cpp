#include "preview/state_json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace unitfolio::preview {

namespace {

using Json = nlohmann::json;

Json state_of(const build::Report& report, const Standing& standing = {"e1", ""}) {
    return Json::parse(state_json(report, standing));
}

}  // namespace

TEST_CASE("A sound site has nothing to tell but its edition") {
    const build::Report report;
    CHECK(state_json(report, {"e1", "/-/coverage/"}) ==
          R"({"edition":"e1","coverage":"/-/coverage/","stopped":null,"errors":0,"warnings":0,)"
          R"("infos":0,"diagnostics":[]})");
    CHECK(state_of(report)["coverage"].is_null());
}

TEST_CASE("Errors come first, each with its place, its line and its cure") {
    build::Report report;
    const base::SourceId source = report.sources->add("content/a.md", "one\nlevel: four\n");
    report.diagnostics.report(base::Code::section_empty, {source, 0, 3}, "nothing here");
    report.diagnostics.report(base::Code::field_value, {source, 11, 15}, "not a number")
        .hint("write it in digits")
        .note({source, 0, 3}, "said here");
    const Json state = state_of(report);
    CHECK(state["errors"] == 1);
    CHECK(state["diagnostics"].size() == 2);
    const Json& error = state["diagnostics"][0];
    CHECK(error["severity"] == "error");
    CHECK(error["code"] == "field-value");
    CHECK(error["file"] == "content/a.md");
    CHECK(error["line"] == 2);
    CHECK(error["column"] == 8);
    CHECK(error["endColumn"] == 12);
    CHECK(error["text"] == "level: four");
    CHECK(error["hints"][0] == "write it in digits");
    CHECK(error["notes"][0]["message"] == "said here");
}

TEST_CASE("What stopped a run is told, and faults without a place have no line") {
    build::Report report;
    report.fault = {"there is no learner 'jo'", ""};
    report.diagnostics.report(base::Code::project_missing, {}, "there is no project");
    const Json state = state_of(report);
    CHECK(state["stopped"]["message"] == "there is no learner 'jo'");
    CHECK(state["diagnostics"][0]["file"].is_null());
    CHECK(state["diagnostics"][0]["text"].is_null());
}

TEST_CASE("More than anybody reads is counted, and gaps are told on the page of coverage") {
    build::Report report;
    const base::SourceId source = report.sources->add("content/a.md", std::string(500, 'x'));
    for (std::uint32_t at = 0; at < 150; ++at) {
        report.diagnostics.report(base::Code::field_value, {source, at, at + 1}, "wrong");
    }
    report.diagnostics.report(base::Code::coverage_gap, {source, 0, 1}, "a gap");
    const Json state = state_of(report);
    CHECK(state["errors"] == 150);
    CHECK(state["diagnostics"].size() == 100);
    CHECK(state["infos"] == 0);
}

TEST_CASE("Content need not be text") {
    build::Report report;
    const base::SourceId source = report.sources->add("content/a\xFF.md", "caf\xE9");
    report.diagnostics.report(base::Code::file_not_utf8, {source, 3, 4}, "not UTF-8");
    CHECK(state_of(report)["diagnostics"].size() == 1);
}

}  // namespace unitfolio::preview
