#include "report/junit_report.h"

#include "sample_findings.h"
#include "unit/report/holds.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;
using report::holds;

TEST_CASE("a file without faults is a passed test") {
    const report::SampleRun run;
    CHECK(holds(report::junit_report(run.findings()),
                "<testsuite name=\"content/pages/sound.md\" tests=\"1\" failures=\"0\" "
                "errors=\"0\" skipped=\"0\">\n    <testcase classname=\"content/pages/sound.md\" "
                "name=\"no faults\"/>"));
}

TEST_CASE("a fault is a failed test with place and hint") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::section_empty, {run.page, 6, 13}, "a < b").hint("mend it");
    const std::string xml = report::junit_report(run.findings());
    CHECK(holds(xml, "name=\"section-empty: a &lt; b\""));
    CHECK(holds(xml,
                "<failure type=\"warning: section-empty\" message=\"a &lt; b\">a &lt; b&#10;"
                "content/pages/a b.md:2:1&#10;hint: mend it</failure>"));
    CHECK(holds(xml, "<testsuites name=\"unitfolio check\" tests=\"3\" failures=\"1\""));
}

TEST_CASE("an info passes and is told") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::section_unknown, {run.page, 0, 1}, "odd");
    const std::string xml = report::junit_report(run.findings());
    CHECK(holds(xml, "<system-out>odd&#10;content/pages/a b.md:1:1</system-out>"));
    CHECK(holds(xml, "tests=\"3\" failures=\"0\""));
}

TEST_CASE("equal faults of a file are tests of different names") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::section_empty, {run.page, 0, 1}, "empty");
    run.diagnostics.report(base::Code::section_empty, {run.page, 6, 7}, "empty");
    const std::string xml = report::junit_report(run.findings());
    CHECK(holds(xml, "name=\"section-empty: empty\""));
    CHECK(holds(xml, "name=\"section-empty: empty (2)\""));
}

TEST_CASE("gaps fail only where they are meant to") {
    const report::SampleRun run;
    CHECK(holds(report::junit_report(run.findings()),
                "<skipped message=\"1 gap&#10;1.10 Agree &amp; write: no evidence claims it\"/>"));
    CHECK(holds(report::junit_report(run.findings(report::GapsAre::failures)),
                "<failure type=\"gap\" message=\"1 gap\">"));
}

TEST_CASE("what stopped a run is an error") {
    report::SampleRun run;
    run.fault = {"the disk is full", ""};
    CHECK(holds(report::junit_report(run.findings()),
                "<error type=\"stopped\" message=\"the disk is full\">"));
}

}  // namespace
