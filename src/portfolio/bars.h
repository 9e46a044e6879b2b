// Figures before and after as bars, each pair on its own scale from zero.
#pragma once

#include "model/portfolio.h"
#include "portfolio/typography.h"

#include <span>
#include <vector>

namespace unitfolio::portfolio {

/// Whether a figure can be drawn: both values are there and neither lies below zero.
[[nodiscard]] bool can_draw(const model::Metric& metric);

/// Nothing for figures that can't be drawn.
[[nodiscard]] std::vector<pdf::Block> build_bars(const Typography& type,
                                                 std::span<const model::Metric> metrics);

}  // namespace unitfolio::portfolio
