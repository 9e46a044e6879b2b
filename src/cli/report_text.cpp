#include "cli/report_text.h"

#include "base/diagnostic_text.h"
#include "base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace unitfolio::cli {

namespace {

bool shows(base::Severity severity, const Arguments& arguments) {
    if (severity == base::Severity::error) {
        return true;
    }
    if (arguments.loudness == Loudness::quiet) {
        return false;
    }
    return severity == base::Severity::warning || arguments.command == Command::check ||
           arguments.loudness == Loudness::verbose;
}

base::Colour colour_of(const Arguments& arguments, const Terminal& terminal) {
    const bool coloured =
        arguments.colour == ColourChoice::always ||
        (arguments.colour == ColourChoice::automatic && terminal.complains_in_colour());
    return coloured ? base::Colour::ansi : base::Colour::none;
}

std::string fault_text(const base::Fault& fault) {
    if (fault.path.empty()) {
        return fmt::format("unitfolio: {}\n", base::printable(fault.message));
    }
    return fmt::format("{}: {}\n", base::printable(fault.path), base::printable(fault.message));
}

std::string coverage_line(const link::Site& site, const link::UnitCoverage& unit) {
    return fmt::format("  {}: {} of {} met{}, {}\n",
                       base::printable(site.catalogue[unit.unit].title),
                       unit.met,
                       base::count_of(unit.criteria.size(), "criterion"),
                       unit.partly == 0 ? std::string() : fmt::format(", {} partly", unit.partly),
                       base::count_of(unit.gaps, "gap"));
}

std::string criterion_line(const link::Site& site, const link::CriterionCoverage& coverage) {
    const model::Criterion& criterion = site.catalogue[coverage.criterion];
    std::string_view text = criterion.text;
    while (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    return fmt::format("    {} {}: {}\n",
                       criterion.number,
                       base::printable(text),
                       coverage.claims.empty() ? "no evidence claims it"
                                               : "claimed, but not accepted by the assessor");
}

std::string unit_gaps(const link::Site& site, const link::UnitCoverage& unit) {
    if (unit.gaps == 0) {
        return {};
    }
    std::string text = coverage_line(site, unit);
    for (const link::CriterionCoverage& criterion : unit.criteria) {
        if (criterion.covered == link::Covered::no) {
            text += criterion_line(site, criterion);
        }
    }
    return text;
}

}  // namespace

void complain_about(const build::Report& report, const Arguments& arguments, Terminal& terminal) {
    const base::Colour colour = colour_of(arguments, terminal);
    std::string text;
    for (const base::Diagnostic& diagnostic : report.diagnostics.all()) {
        if (shows(diagnostic.severity, arguments)) {
            text += base::diagnostic_text(diagnostic, *report.sources, colour);
        }
    }
    if (!text.empty()) {
        const std::string summary = base::diagnostic_summary(report.diagnostics);
        text += summary.empty() ? "" : summary + "\n";
    }
    if (!report.fault.message.empty()) {
        text += fault_text(report.fault);
    }
    terminal.complain(text);
}

std::string content_line(const link::Site& site) {
    const model::Catalogue& catalogue = site.catalogue;
    return fmt::format("{}, {}, {}, {}, {}",
                       base::count_of(catalogue.units.size(), "unit"),
                       base::count_of(catalogue.qualifications.size(), "qualification"),
                       base::count_of(catalogue.organisations.size(), "awarding organisation"),
                       base::count_of(catalogue.learners.size(), "learner"),
                       base::count_of(catalogue.evidence.size(), "evidence item"));
}

std::string gaps_text(const link::Site& site) {
    std::string text;
    for (std::size_t learner = 0; learner < site.coverage.size(); ++learner) {
        std::string gaps;
        for (const link::UnitCoverage& unit : site.coverage[learner].units) {
            gaps += unit_gaps(site, unit);
        }
        for (const std::string& shortfall : site.credits[learner].shortfalls) {
            gaps += fmt::format("  {}\n", base::printable(shortfall));
        }
        if (!gaps.empty()) {
            text += fmt::format(
                "\n{}\n{}", base::printable(site.catalogue.learners[learner].name), gaps);
        }
    }
    return text;
}

std::size_t gap_count(const link::Site& site) {
    std::size_t count = 0;
    for (const link::LearnerCoverage& learner : site.coverage) {
        for (const link::UnitCoverage& unit : learner.units) {
            count += unit.gaps;
        }
    }
    return count;
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
