#include "model/scope.h"

#include <set>

namespace unitfolio::model {

std::optional<std::uint32_t> sole_outcome(const Scope& scope, const Unit& unit) {
    std::set<std::uint32_t> outcomes(scope.outcomes.begin(), scope.outcomes.end());
    for (const std::uint32_t criterion : scope.criteria) {
        outcomes.insert(unit.criteria[criterion].outcome);
    }
    if (outcomes.size() != 1) {
        return std::nullopt;
    }
    return *outcomes.begin();
}

}  // namespace unitfolio::model
