#include "link/coverage_words.h"

#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <utility>

namespace unitfolio::link {

namespace {

using Kind = Shortcoming::Kind;

class Teller {
  public:
    Teller(const UnitCoverage& unit, const model::Catalogue& catalogue)
        : unit_(unit),
          catalogue_(catalogue) {}

    std::vector<Shortcoming> tell() {
        if (unit_.evidence.empty() && !unit_.criteria.empty()) {
            add(Kind::untouched,
                unit_.criteria.size() == 1
                    ? std::string("nothing claims its criterion yet")
                    : fmt::format("nothing claims any of its {} criteria yet",
                                  unit_.criteria.size()));
            return std::move(told_);
        }
        for (const CriterionCoverage& criterion : unit_.criteria) {
            tell_criterion(criterion);
        }
        for (const OutcomeCoverage& outcome : unit_.outcomes) {
            tell_outcome(outcome);
        }
        tell_types();
        return std::move(told_);
    }

  private:
    void add(Kind kind, std::string sentence) { told_.push_back({kind, std::move(sentence)}); }

    void add(Kind kind, const CriterionCoverage& coverage, std::string_view what) {
        const model::Criterion& criterion = catalogue_[coverage.criterion];
        add(kind, fmt::format("{} {}: {}", criterion.number, criterion_text(criterion), what));
    }

    void tell_criterion(const CriterionCoverage& criterion) {
        const model::Sufficiency& rules = unit_.sufficiency;
        if (criterion.covered == Covered::no) {
            add(Kind::gap, criterion, reason_in_words(criterion.verdict));
        } else if (criterion.covered == Covered::partly) {
            add(Kind::partly, criterion, reason_in_words(criterion.verdict));
        } else if (criterion.accepted < rules.items_per_criterion) {
            add(Kind::few_items,
                criterion,
                fmt::format("{} of accepted evidence where {} are asked for",
                            base::count_of(criterion.accepted, "item"),
                            rules.items_per_criterion));
        } else if (criterion.accepted_types < rules.types_per_criterion) {
            add(Kind::few_types,
                criterion,
                fmt::format("{} of accepted evidence where {} are asked for",
                            base::count_of(criterion.accepted_types, "type"),
                            rules.types_per_criterion));
        }
    }

    /// An outcome with gaps has little evidence because of them.
    void tell_outcome(const OutcomeCoverage& outcome) {
        if (outcome.is_thin && outcome.gaps == 0) {
            const model::Outcome& source = catalogue_[outcome.outcome];
            add(Kind::unbalanced,
                fmt::format("outcome {} has far less evidence than the others: {} on {}",
                            source.number,
                            base::count_of(outcome.accepted, "accepted claim"),
                            base::count_of(outcome.criteria, "criterion")));
        }
    }

    void tell_types() {
        for (const std::string& code : unit_.missing_types) {
            add(Kind::missing_type,
                fmt::format("evidence of the type '{}' is asked for, and none is accepted",
                            catalogue_.project.type_title(code)));
        }
        if (unit_.lacks_variety && unit_.missing_types.empty()) {
            add(Kind::one_type,
                fmt::format("all accepted evidence is of {} where {} are asked for",
                            base::count_of(unit_.accepted_types(), "type"),
                            unit_.sufficiency.types_per_unit));
        }
    }

    const UnitCoverage& unit_;
    const model::Catalogue& catalogue_;
    std::vector<Shortcoming> told_;
};

}  // namespace

std::string_view criterion_text(const model::Criterion& criterion) {
    std::string_view text = criterion.text;
    while (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view reason_in_words(Verdict verdict) {
    constexpr std::array<std::string_view, 5> texts{"met",
                                                    "met only in part",
                                                    "claimed, but not yet accepted by the assessor",
                                                    "claimed, and judged not met",
                                                    "no evidence claims it"};
    return texts.at(static_cast<std::size_t>(verdict));
}

std::vector<Shortcoming> shortcomings_of(const UnitCoverage& unit,
                                         const model::Catalogue& catalogue) {
    return Teller(unit, catalogue).tell();
}

}  // namespace unitfolio::link
