// What a learner is told of the rules of combination: one place for the words, whoever prints them.
#pragma once

#include "model/specification.h"

#include <cstdint>
#include <string>

namespace unitfolio::link {

/// "6 more credits in total".
[[nodiscard]] std::string missing_in_total(std::int64_t credits);

/// "6 more credits at level 4 or above".
[[nodiscard]] std::string missing_at_level(std::int64_t credits, std::int64_t level);

/// "6 more credits from group B", or "6 credits from group B, whose units are not listed here".
[[nodiscard]] std::string missing_from_group(std::int64_t credits, const model::UnitGroup& group);

/// "4 credits of group C don't count: at most 16 do".
[[nodiscard]] std::string surplus_in_group(std::int64_t credits, const model::UnitGroup& group);

/// "'Lead change' and 'Manage change' can't be taken together".
[[nodiscard]] std::string barred_pair(const model::Unit& first, const model::Unit& second);

/// "the units have 150 guided hours, the qualification 296 to 389".
[[nodiscard]] std::string guided_hours_outside(const model::NumberRange& units,
                                               const model::NumberRange& qualification);

/// What to call a unit in one sentence with another: its title, or its slug if both titles are
/// alike.
[[nodiscard]] std::string name_beside(const model::Unit& unit, const model::Unit& other);

/// "150", "296 to 389".
[[nodiscard]] std::string range_in_words(const model::NumberRange& range);

}  // namespace unitfolio::link
