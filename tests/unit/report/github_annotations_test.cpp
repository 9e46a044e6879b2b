#include "report/github_annotations.h"

#include "sample_findings.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

TEST_CASE("a fault becomes a command with its place and its code") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::field_value, {run.page, 6, 13}, "wrong");
    CHECK(report::github_annotations(run.findings()) ==
          "::error file=content/pages/a b.md,line=2,col=1,endLine=2,endColumn=6,"
          "title=field-value::wrong\n");
}

TEST_CASE("a span over several lines has no last column") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::section_empty, {run.page, 0, 9}, "empty");
    CHECK(report::github_annotations(run.findings()) ==
          "::warning file=content/pages/a b.md,line=1,col=1,title=section-empty::empty\n");
}

TEST_CASE("what the runner would take for its own syntax is encoded") {
    report::SampleRun run;
    const auto odd = run.sources.add("content/a,b:c%.md", "text\n");
    run.diagnostics.report(base::Code::section_unknown, {odd, 0, 0}, "100 %, a::b\r\nend")
        .hint("mend it");
    CHECK(report::github_annotations(run.findings()) ==
          "::notice file=content/a%2Cb%3Ac%25.md,line=1,col=1,title=section-unknown::"
          "100 %25, a::b%0D%0Aend%0AHint: mend it\n");
}

TEST_CASE("faults of the whole run have no file") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::font_missing, {}, "no font");
    run.fault = {"the disk is full", ""};
    CHECK(report::github_annotations(run.findings()) ==
          "::error title=font-missing::no font\n::error title=unitfolio::the disk is full\n");
}

}  // namespace
