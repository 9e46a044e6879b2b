#include "report/figures.h"

#include "base/text.h"
#include "report/gaps_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::report {

std::size_t gap_count(const link::LearnerCoverage& coverage) {
    return coverage.totals.gaps;
}

std::size_t gap_count(const link::Site& site) {
    std::size_t count = 0;
    for (const link::LearnerCoverage& learner : site.coverage) {
        count += gap_count(learner);
    }
    return count;
}

std::size_t short_of_credits(const link::Site& site) {
    return static_cast<std::size_t>(
        std::count_if(site.credits.begin(), site.credits.end(), [](const auto& credits) {
            return !credits.shortfalls.empty();
        }));
}

std::string content_figures(const link::Site& site) {
    const model::Catalogue& catalogue = site.catalogue;
    return fmt::format("{}, {}, {}, {}, {}",
                       base::count_of(catalogue.units.size(), "unit"),
                       base::count_of(catalogue.qualifications.size(), "qualification"),
                       base::count_of(catalogue.organisations.size(), "awarding organisation"),
                       base::count_of(catalogue.learners.size(), "learner"),
                       base::count_of(catalogue.evidence.size(), "evidence item"));
}

std::string fault_figures(const base::Diagnostics& diagnostics,
                          const link::Site& site,
                          base::Colour colour) {
    using base::Severity;
    const base::Palette palette(colour);
    const auto figure = [&palette](std::size_t count, std::string_view noun, Severity severity) {
        const std::string text = base::count_of(count, noun);
        return count == 0 ? text : palette.of(severity, text);
    };
    std::string figures = figure(diagnostics.count(Severity::error), "error", Severity::error);
    figures += ", " + figure(diagnostics.count(Severity::warning), "warning", Severity::warning);
    const auto& all = diagnostics.all();
    const auto told =
        static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_told_among_gaps));
    if (const std::size_t infos = diagnostics.count(Severity::info) - told; infos > 0) {
        figures += ", " + figure(infos, "info", Severity::info);
    }
    figures += ", " + figure(gap_count(site), "gap", Severity::warning);
    if (const std::size_t learners = short_of_credits(site); learners > 0) {
        figures += fmt::format(", {} short of credits", base::count_of(learners, "learner"));
    }
    return figures;
}

}  // namespace unitfolio::report
