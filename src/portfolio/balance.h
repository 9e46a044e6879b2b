// How evenly a unit's evidence lies over its learning outcomes.
#pragma once

#include "portfolio/composition.h"

#include <cstddef>
#include <vector>

namespace unitfolio::portfolio {

/// `unit` is a position among the learner's units.
[[nodiscard]] std::vector<pdf::Block> build_balance(const Composition& composition,
                                                    std::size_t unit);

}  // namespace unitfolio::portfolio
