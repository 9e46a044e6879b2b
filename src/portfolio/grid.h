// The matrix of a unit at a glance: criteria against evidence, a mark where they meet.
#pragma once

#include "portfolio/composition.h"

#include <cstddef>
#include <vector>

namespace unitfolio::portfolio {

/// `unit` is a position among the learner's units. Where the items are too many for a landscape
/// page, each outcome has a grid of the items that claim it. Empty for a unit without evidence.
[[nodiscard]] std::vector<pdf::Block> build_grid(const Composition& composition, std::size_t unit);

}  // namespace unitfolio::portfolio
