#include "portfolio/coverage_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unitfolio::portfolio {

Verdict verdict(const link::LearnerCoverage& learner, const link::CriterionCoverage& criterion) {
    switch (criterion.covered) {
        case link::Covered::yes:
            return Verdict::met;
        case link::Covered::partly:
            return Verdict::partly_met;
        case link::Covered::no:
            break;
    }
    if (criterion.claims.empty()) {
        return Verdict::no_evidence;
    }
    const bool undecided =
        std::any_of(criterion.claims.begin(), criterion.claims.end(), [&](std::uint32_t index) {
            return learner.claims[index].status == model::Status::claimed;
        });
    return undecided ? Verdict::claimed : Verdict::not_met;
}

std::string_view verdict_text(Verdict verdict) {
    constexpr std::array<std::string_view, 5> texts{
        "Met", "Partly met", "Claimed", "Not met", "No evidence"};
    return texts[static_cast<std::size_t>(verdict)];
}

std::string_view status_text(model::Status status) {
    constexpr std::array<std::string_view, 4> texts{"Claimed", "Met", "Partly met", "Not met"};
    return texts[static_cast<std::size_t>(status)];
}

std::string coverage_line(const link::UnitCoverage& unit) {
    const auto total = unit.criteria.size();
    auto line = std::to_string(unit.met) + " of " + base::count_of(total, "criterion") + " met";
    if (total != 1) {
        line = std::to_string(unit.met) + " of " + std::to_string(total) + " criteria met";
    }
    if (unit.partly != 0) {
        line += ", " + std::to_string(unit.partly) + " partly met";
    }
    if (unit.gaps != 0) {
        line += ", " + base::count_of(unit.gaps, "gap");
    }
    return line;
}

}  // namespace unitfolio::portfolio
