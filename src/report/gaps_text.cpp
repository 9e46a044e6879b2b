#include "report/gaps_text.h"

#include "base/text.h"
#include "link/coverage_words.h"
#include "report/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace unitfolio::report {

namespace {

/// As many gaps, and as many learners, as somebody reads through.
constexpr std::size_t kReadableGaps = 40;
constexpr std::size_t kReadableLearners = 20;

std::string learner_title(const model::Learner& learner, const base::Palette& palette) {
    return fmt::format(
        "{} {}", palette.bold(base::printable(learner.name)), palette.faint(learner.slug));
}

std::string unit_line(const link::UnitCoverage& coverage, const model::Unit& unit) {
    return fmt::format("  {}: {} of {} met{}, {}\n",
                       base::printable(unit.title),
                       coverage.met,
                       base::count_of(coverage.criteria.size(), "criterion"),
                       coverage.partly == 0 ? "" : fmt::format(", {} partly", coverage.partly),
                       base::count_of(coverage.gaps, "gap"));
}

/// How the list is told.
struct Telling {
    GapDetail detail{};
    base::Palette palette;
};

/// A unit that nobody has begun takes one line: to name its criteria would say nothing more.
std::string untouched_unit(const link::UnitCoverage& coverage, const model::Unit& unit) {
    return fmt::format("  {}: nothing is claimed yet, {}\n",
                       base::printable(unit.title),
                       base::count_of(coverage.gaps, "gap"));
}

std::string unit_gaps(const link::UnitCoverage& coverage,
                      const model::Catalogue& catalogue,
                      const Telling& telling) {
    if (coverage.gaps == 0) {
        return {};
    }
    if (coverage.evidence.empty() && telling.detail == GapDetail::readable) {
        return untouched_unit(coverage, catalogue[coverage.unit]);
    }
    std::size_t width = 0;
    for (const link::CriterionCoverage& criterion : coverage.criteria) {
        width = std::max(width, catalogue[criterion.criterion].number.size());
    }
    std::string text = unit_line(coverage, catalogue[coverage.unit]);
    for (const link::CriterionCoverage& criterion : coverage.criteria) {
        if (criterion.covered == link::Covered::no) {
            const model::Criterion& lacking = catalogue[criterion.criterion];
            text += fmt::format("    {:<{}}  {}: {}\n",
                                lacking.number,
                                width,
                                base::printable(link::criterion_text(lacking)),
                                telling.palette.of(base::Severity::warning,
                                                   link::reason_in_words(criterion.verdict)));
        }
    }
    return text;
}

std::string missing_credits(const link::Site& site, std::size_t learner) {
    const std::vector<std::string>& shortfalls = site.credits[learner].shortfalls;
    if (shortfalls.empty()) {
        return {};
    }
    const model::QualificationId qualification = site.catalogue.learners[learner].qualification;
    std::string text = fmt::format("  Credits missing for {}:\n",
                                   base::printable(site.catalogue[qualification].title));
    for (const std::string& shortfall : shortfalls) {
        text += fmt::format("    {}\n", base::printable(shortfall));
    }
    return text;
}

std::string learner_gaps(const link::Site& site, std::size_t learner, const Telling& telling) {
    std::string gaps;
    for (const link::UnitCoverage& unit : site.coverage[learner].units) {
        gaps += unit_gaps(unit, site.catalogue, telling);
    }
    gaps += missing_credits(site, learner);
    return gaps.empty()
               ? gaps
               : fmt::format("\n{}\n{}",
                             learner_title(site.catalogue.learners[learner], telling.palette),
                             gaps);
}

std::string all_learners(const link::Site& site, const Telling& telling) {
    std::string text;
    for (std::size_t learner = 0; learner < site.coverage.size(); ++learner) {
        text += learner_gaps(site, learner, telling);
    }
    return text;
}

/// The learners with gaps, most gaps first.
std::vector<std::size_t> learners_by_gaps(const link::Site& site) {
    std::vector<std::size_t> learners;
    for (std::size_t learner = 0; learner < site.coverage.size(); ++learner) {
        if (gap_count(site.coverage[learner]) > 0) {
            learners.push_back(learner);
        }
    }
    std::stable_sort(learners.begin(), learners.end(), [&site](std::size_t a, std::size_t b) {
        return gap_count(site.coverage[a]) > gap_count(site.coverage[b]);
    });
    return learners;
}

std::string learner_line(const link::Site& site,
                         std::size_t learner,
                         const base::Palette& palette) {
    const std::vector<link::UnitCoverage>& units = site.coverage[learner].units;
    const auto has_gaps = [](const link::UnitCoverage& unit) {
        return unit.gaps > 0;
    };
    const auto concerned =
        static_cast<std::size_t>(std::count_if(units.begin(), units.end(), has_gaps));
    return fmt::format("  {:>5} in {:<9} {}\n",
                       gap_count(site.coverage[learner]),
                       base::count_of(concerned, "unit"),
                       learner_title(site.catalogue.learners[learner], palette));
}

std::string learner_table(const link::Site& site, const base::Palette& palette) {
    const std::vector<std::size_t> learners = learners_by_gaps(site);
    const std::size_t shown = std::min(learners.size(), kReadableLearners);
    std::string text =
        fmt::format("\nGaps by learner {}\n",
                    palette.faint("(--verbose names every criterion and the missing credits)"));
    for (std::size_t rank = 0; rank < shown; ++rank) {
        text += learner_line(site, learners[rank], palette);
    }
    if (shown < learners.size()) {
        std::size_t rest = 0;
        for (std::size_t rank = shown; rank < learners.size(); ++rank) {
            rest += gap_count(site.coverage[learners[rank]]);
        }
        text += fmt::format(
            "  {:>5} of {}\n", rest, base::count_of(learners.size() - shown, "other learner"));
    }
    return text;
}

}  // namespace

bool is_told_among_gaps(const base::Diagnostic& diagnostic) {
    return diagnostic.severity == base::Severity::info &&
           (diagnostic.code == base::Code::coverage_gap ||
            diagnostic.code == base::Code::combination_shortfall);
}

std::string gaps_text(const link::Site& site, GapDetail detail, base::Colour colour) {
    const base::Palette palette(colour);
    return detail == GapDetail::everything || gap_count(site) <= kReadableGaps
               ? all_learners(site, {detail, palette})
               : learner_table(site, palette);
}

}  // namespace unitfolio::report
