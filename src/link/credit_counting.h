// Which group each unit counts in, where several list it, so that a choice of units is worth most.
//
// Rules of combination let a unit count in one group only, and credits above a group's maximum not
// at all, so the order in which units are put into groups could cost a learner credits. Here every
// way is weighed: partial ways that leave the same credits in all groups (as far as bounds tell
// them apart) are one state, and only states are carried from unit to unit. Units are few and
// bounds low, so there are dozens of states, not thousands; the cost of a unit is at most
// kMostStates times the groups that list it, whatever a file says. Below that bound the result is
// the best there is; beyond it, the best kMostStates states are carried on.
#pragma once

#include "model/specification.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace unitfolio::link {

inline constexpr std::size_t kMostStates = 4096;

/// A unit as the rules see it.
struct CountableUnit {
    std::int64_t credit = 0;
    /// Whether it is at or above the level that the rules speak of.
    bool at_level = false;
    /// The positions of the groups that list it, ascending; without any it counts in the total
    /// only.
    std::vector<std::size_t> groups;
};

/// What the rules ask for; 0: nothing.
struct CreditDemands {
    std::vector<model::CreditBounds> groups;
    std::int64_t total = 0;
    std::int64_t at_level = 0;
};

struct CreditCount {
    /// By unit.
    std::vector<std::optional<std::size_t>> group_of;
    /// Credits that count: in all, and of them at the level. Of an overfull group the credits below
    /// the level are the first that don't count.
    std::int64_t total = 0;
    std::int64_t at_level = 0;
    /// Credits that are still missing, added up over all rules.
    std::int64_t missing = 0;

    /// Whether a way of counting is worth more: it leaves less missing, or as little and counts
    /// more credits, or as many and more of them at the level.
    [[nodiscard]] bool better_than(const CreditCount& other) const;
};

/// Of equally good ways the one that puts the first units into the first groups.
[[nodiscard]] CreditCount count_credits(std::span<const CountableUnit> units,
                                        const CreditDemands& demands);

}  // namespace unitfolio::link
