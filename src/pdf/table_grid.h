// Which cell of a table stands where, once row and column spans are counted.
#pragma once

#include "pdf/flow.h"

#include <cstddef>
#include <vector>

namespace unitfolio::pdf {

struct GridCell {
    const Cell* cell = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
};

struct TableGrid {
    /// Row by row, from the left.
    std::vector<GridCell> cells;
    std::size_t rows = 0;
    std::size_t columns = 0;
};

/// Spans that reach out of the table are cut off.
[[nodiscard]] TableGrid make_grid(const TableBlock& table);

}  // namespace unitfolio::pdf
