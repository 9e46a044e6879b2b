// Ideas for evidence that several criteria have in common: one observation may meet 2.1, 2.3 and
// another unit's 1.2. Two ideas are the same if their words are, whatever their case and marks.
#pragma once

#include "model/catalogue.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace unitfolio::site {

/// One criterion's naming of an idea.
struct IdeaUse {
    model::CriterionRef criterion;
    /// Position in Criterion::evidence_ideas.
    std::uint32_t idea = 0;
};

/// In the order of the units, then of their criteria; no criterion twice.
using SharedIdea = std::vector<IdeaUse>;

/// Units that are named beside an idea; the others are counted.
inline constexpr std::size_t kMostUnitsOfIdea = 12;

/// The ideas that at least two criteria have, those of most criteria first.
[[nodiscard]] std::vector<SharedIdea> shared_ideas(const model::Catalogue& catalogue,
                                                   const std::vector<model::UnitId>& units);

}  // namespace unitfolio::site
