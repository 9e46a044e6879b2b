// The evidence matrix of a unit: for every criterion the evidence that claims it, with links to the
// very paragraphs and the numbers of their pages, and where nothing accepted stands, a gap.
#pragma once

#include "portfolio/composition.h"

#include <cstddef>
#include <vector>

namespace unitfolio::portfolio {

/// `unit` is a position among the learner's units.
[[nodiscard]] std::vector<pdf::Block> build_matrix(const Composition& composition,
                                                   std::size_t unit);

}  // namespace unitfolio::portfolio
