#include "cli/check_command.h"

#include "base/text.h"
#include "cli/report_text.h"

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
            return warnings || gap_count(*report.site) > 0;
    }
    return false;
}

}  // namespace

ExitCode tell_check(const build::Report& report, const Arguments& arguments, Terminal& terminal) {
    complain_about(report, arguments, terminal);
    if (!report.site) {
        return exit_code_of(report);
    }
    if (arguments.loudness != Loudness::quiet) {
        const std::string gaps = gaps_text(*report.site);
        terminal.print(gaps);
        terminal.print(fmt::format(
            "{}Checked {}: {}, {}, {}\n",
            gaps.empty() ? "" : "\n",
            content_line(*report.site),
            base::count_of(report.diagnostics.count(base::Severity::error), "error"),
            base::count_of(report.diagnostics.count(base::Severity::warning), "warning"),
            base::count_of(gap_count(*report.site), "gap")));
    }
    const ExitCode code = exit_code_of(report);
    return code == ExitCode::fine && fails(report, arguments.fail_on) ? ExitCode::content : code;
}

}  // namespace unitfolio::cli
