#include "report/figures.h"

#include "sample_findings.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

TEST_CASE("faults and gaps are counted in words") {
    report::SampleRun run;
    CHECK(report::fault_figures(run.diagnostics, run.site, base::Colour::none) ==
          "no errors, no warnings, 1 gap, 1 learner short of credits");
    run.diagnostics.report(base::Code::field_value, {}, "wrong");
    run.diagnostics.report(base::Code::section_unknown, {}, "odd");
    CHECK(report::fault_figures(run.diagnostics, run.site, base::Colour::none) ==
          "1 error, no warnings, 1 info, 1 gap, 1 learner short of credits");
}

TEST_CASE("what the list of gaps tells is no info as well, but still a warning where it is one") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::coverage_gap, {}, "gap");
    run.diagnostics.report(base::Code::combination_shortfall, {}, "shortfall");
    run.site.credits[0].shortfalls.clear();
    CHECK(report::fault_figures(run.diagnostics, run.site, base::Colour::none) ==
          "no errors, no warnings, 1 gap");
    run.diagnostics.report(base::Code::coverage_gap, {}, "gap").severity = base::Severity::warning;
    CHECK(report::fault_figures(run.diagnostics, run.site, base::Colour::none) ==
          "no errors, 1 warning, 1 gap");
}

TEST_CASE("only what was found is coloured") {
    report::SampleRun run;
    run.diagnostics.report(base::Code::field_value, {}, "wrong");
    CHECK(report::fault_figures(run.diagnostics, run.site, base::Colour::ansi) ==
          "\x1B[1;31m1 error\x1B[0m, no warnings, \x1B[1;33m1 gap\x1B[0m, 1 learner short of "
          "credits");
}

}  // namespace
