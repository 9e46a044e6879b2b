// Divides a table that is too wide for a page into tables of fewer columns. Pure.
#pragma once

#include "pdf/flow.h"

#include <span>
#include <vector>

namespace unitfolio::pdf {

/// `least` is how narrow each column may be. Each part begins with the table's header columns and
/// holds about as many others as the next one. A table that fits, or that can't be divided, has no
/// parts.
[[nodiscard]] std::vector<TableBlock> divide_columns(const TableBlock& table,
                                                     std::span<const float> least,
                                                     float width);

}  // namespace unitfolio::pdf
