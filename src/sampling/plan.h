// A sampling plan for all learners of a project: which units of whom to look at, which items in
// them, and why. Within each assessor's units of one risk a declared share is drawn by lot, more
// where risk is higher; then what no draw has met (an assessor, a unit, a kind of evidence, a site)
// is added.
#pragma once

#include "link/site.h"
#include "model/sampling_rules.h"
#include "sampling/risk.h"
#include "sampling/work.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::sampling {

struct Pick {
    Work work;
    Assessment assessment;
    /// Why it was taken, as sentences without full stops: at least one.
    std::vector<std::string> reasons;
    /// What to look at, by reference.
    std::vector<model::EvidenceId> items;
};

enum class Aspect : std::uint8_t { assessor, unit, type, site };

/// How much of the work of an assessor, a unit, a kind of evidence or a site is in the plan.
struct Share {
    Aspect aspect{};
    std::string name;
    /// Learners' units.
    std::size_t all = 0;
    std::size_t sampled = 0;
    std::size_t learners = 0;
};

struct Plan {
    std::string seed;
    base::Date date;
    std::size_t learners = 0;
    /// Learners' units with evidence.
    std::size_t works = 0;
    /// By assessor, then learner, then unit.
    std::vector<Pick> picks;
    /// By aspect, then name.
    std::vector<Share> shares;
    /// Units that learners take and nobody has evidence for yet, by title.
    std::vector<model::UnitId> not_begun;
};

[[nodiscard]] Plan make_plan(const link::Site& site, const model::SamplingRules& rules);

}  // namespace unitfolio::sampling
