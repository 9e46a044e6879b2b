#include "cli/check_command.h"

#include "base/palette.h"
#include "cli/report_text.h"
#include "cli/version.h"
#include "report/figures.h"
#include "report/gaps_text.h"
#include "report/github_annotations.h"
#include "report/json_report.h"
#include "report/junit_report.h"
#include "report/sarif_report.h"

#include <fmt/format.h>

#include <string>

namespace unitfolio::cli {

namespace {

bool fails(const build::Report& report, FailOn fail_on) {
    const bool warnings = report.diagnostics.count(base::Severity::warning) > 0;
    switch (fail_on) {
        case FailOn::error:
            return false;
        case FailOn::warning:
            return warnings;
        case FailOn::gap:
            return warnings || report::gap_count(*report.site) > 0;
    }
    return false;
}

report::Findings findings_of(const build::Report& report, FailOn fail_on) {
    return {report.diagnostics,
            *report.sources,
            report.site.get(),
            report.fault,
            kVersion,
            fail_on == FailOn::gap ? report::GapsAre::failures : report::GapsAre::told};
}

/// A report for machines; empty for Format::text.
std::string machine_report(const report::Findings& findings, Format format) {
    switch (format) {
        case Format::text:
            break;
        case Format::json:
            return report::json_report(findings);
        case Format::sarif:
            return report::sarif_report(findings);
        case Format::junit:
            return report::junit_report(findings);
        case Format::github:
            return report::github_annotations(findings);
    }
    return {};
}

/// The gaps, then one line that sums everything up.
void print_summary(const build::Report& report, const Arguments& arguments, Terminal& terminal) {
    const base::Colour colour = colour_for(arguments, terminal.prints_colour());
    const std::string gaps =
        report::gaps_text(*report.site,
                          arguments.loudness == Loudness::verbose ? report::GapDetail::everything
                                                                  : report::GapDetail::readable,
                          colour);
    terminal.print(fmt::format("{}{}Checked {}: {}\n",
                               gaps,
                               gaps.empty() ? "" : "\n",
                               report::content_figures(*report.site),
                               report::fault_figures(report.diagnostics, *report.site, colour)));
}

void tell_text(const build::Report& report, const Arguments& arguments, Terminal& terminal) {
    complain_about(report, arguments, terminal);
    if (report.site && arguments.loudness != Loudness::quiet) {
        print_summary(report, arguments, terminal);
    }
}

}  // namespace

ExitCode tell_check(const build::Report& report,
                    const Arguments& arguments,
                    Workflow workflow,
                    Terminal& terminal) {
    const report::Findings findings = findings_of(report, arguments.fail_on);
    const Format format = arguments.format.value_or(Format::text);
    if (format == Format::text) {
        tell_text(report, arguments, terminal);
    } else {
        terminal.print(machine_report(findings, format));
        complain_about_fault(report, terminal);
    }
    if (!arguments.format && workflow == Workflow::github) {
        terminal.print(report::github_annotations(findings));
    }
    const ExitCode code = exit_code_of(report);
    const bool failed = code == ExitCode::fine && fails(report, arguments.fail_on);
    return failed ? ExitCode::content : code;
}

}  // namespace unitfolio::cli
