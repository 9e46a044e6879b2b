// Units of the same title under several organisations, laid side by side: which outcome and which
// criterion of the one answers to which of the others.
//
// Neither numbers nor order can be relied on: organisations cut the same ground into outcomes in
// their own way. So parts are paired by what they say. Every two statements get a score, the weight
// of the words that they share, where words that few statements use weigh most ("Explain the
// importance of change" says little about a criterion, "baseline" much); the same number, and for
// criteria outcomes that belong together, add a little, which decides where wordings don't. Of all
// ways to pair two units the one with the highest total is taken, whatever order it brings
// (assignment.h). A third unit is paired with the rows that the first two made, and so on. What has
// no partner stands in a row of its own, behind what it follows in its unit.
#pragma once

#include "model/catalogue.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace unitfolio::site {

/// One outcome or criterion of each unit, by its position there; nothing where a unit has none.
struct AlignedRow {
    std::vector<std::optional<std::uint32_t>> items;
};

struct AlignedOutcome {
    AlignedRow outcome;
    /// A criterion whose partners are elsewhere stands with them, under another outcome than its
    /// own.
    std::vector<AlignedRow> criteria;
};

/// Every outcome and every criterion of every unit, once each. Rows are in the order of the first
/// unit.
[[nodiscard]] std::vector<AlignedOutcome> align_units(const model::Catalogue& catalogue,
                                                      const std::vector<model::UnitId>& units);

}  // namespace unitfolio::site
