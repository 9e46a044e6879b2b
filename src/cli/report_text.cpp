#include "cli/report_text.h"

#include "base/diagnostic_text.h"
#include "base/text.h"
#include "report/gaps_text.h"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace unitfolio::cli {

namespace {

/// As many warnings or infos of one kind as somebody reads through.
constexpr std::size_t kReadable = 10;

bool shows(const base::Diagnostic& diagnostic, const Arguments& arguments) {
    const base::Severity severity = diagnostic.severity;
    if (severity == base::Severity::error) {
        return true;
    }
    if (arguments.loudness == Loudness::quiet) {
        return false;
    }
    if (arguments.command == Command::check && report::is_told_among_gaps(diagnostic)) {
        return false;
    }
    return severity == base::Severity::warning || arguments.command == Command::check ||
           arguments.loudness == Loudness::verbose;
}

/// The diagnostics that are shown, and how many of each code are left out for their number.
struct Selection {
    std::vector<const base::Diagnostic*> shown;
    std::map<base::Code, std::size_t> left_out;
};

Selection select(const build::Report& report, const Arguments& arguments) {
    Selection selection;
    std::map<base::Code, std::size_t> seen;
    for (const base::Diagnostic& diagnostic : report.diagnostics.all()) {
        if (!shows(diagnostic, arguments)) {
            continue;
        }
        const bool too_many = diagnostic.severity != base::Severity::error &&
                              arguments.loudness != Loudness::verbose &&
                              ++seen[diagnostic.code] > kReadable;
        if (too_many) {
            ++selection.left_out[diagnostic.code];
        } else {
            selection.shown.push_back(&diagnostic);
        }
    }
    return selection;
}

std::string fault_text(const base::Fault& fault) {
    if (fault.path.empty()) {
        return fmt::format("unitfolio: {}\n", base::printable(fault.message));
    }
    return fmt::format("{}: {}\n", base::printable(fault.path), base::printable(fault.message));
}

}  // namespace

void complain_about(const build::Report& report, const Arguments& arguments, Terminal& terminal) {
    const base::Colour colour = colour_for(arguments, terminal.complains_in_colour());
    const Selection selection = select(report, arguments);
    std::string text;
    for (const base::Diagnostic* diagnostic : selection.shown) {
        text += base::diagnostic_text(*diagnostic, *report.sources, colour);
    }
    for (const auto& [code, count] : selection.left_out) {
        text += fmt::format(
            "… and {} more of [{}] (--verbose shows all)\n", count, base::code_info(code).name);
    }
    if (!selection.shown.empty() && arguments.loudness != Loudness::quiet) {
        text += fmt::format("For more about a code: unitfolio explain {}\n",
                            base::code_info(selection.shown.front()->code).name);
    }
    terminal.complain(text);
    complain_about_fault(report, terminal);
}

void complain_about_fault(const build::Report& report, Terminal& terminal) {
    if (!report.fault.message.empty()) {
        terminal.complain(fault_text(report.fault));
    }
}

base::Colour colour_for(const Arguments& arguments, bool shows_colour) {
    const bool coloured = arguments.colour == ColourChoice::always ||
                          (arguments.colour == ColourChoice::automatic && shows_colour);
    return coloured ? base::Colour::ansi : base::Colour::none;
}

ExitCode exit_code_of(const build::Report& report) {
    switch (report.trouble) {
        case build::Trouble::configuration:
            return ExitCode::usage;
        case build::Trouble::environment:
            return ExitCode::environment;
        case build::Trouble::none:
            break;
    }
    return report.diagnostics.has_errors() ? ExitCode::content : ExitCode::fine;
}

}  // namespace unitfolio::cli
