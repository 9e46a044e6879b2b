// The cells of a table once their content is laid out, and how rows of them become strips.
#pragma once

#include "pdf/flow.h"
#include "pdf/strip.h"
#include "pdf/table_grid.h"

#include <cstddef>
#include <span>
#include <vector>

namespace unitfolio::pdf {

/// A cell with its content laid out.
struct SetCell {
    GridCell place;
    float left = 0;
    float width = 0;
    StripList content;
    /// With padding.
    float height = 0;
    /// The next strip to be put into a slice of the row.
    std::size_t next = 0;
};

/// How a table's cells look, and the groups that their content may be in.
struct CellLooks {
    float padding = 0;
    bool grid = false;
    std::size_t head_rows = 0;
    std::size_t rows = 0;
    std::span<const Group> groups;
};

/// A whole row as one strip. `heights` are those of all rows: cells may reach into the next ones.
[[nodiscard]] Strip row_strip(std::span<SetCell> cells,
                              std::size_t row,
                              std::span<const float> heights,
                              const CellLooks& looks);

/// A row divided between its lines, for pages to break in.
[[nodiscard]] std::vector<Strip> row_slices(std::span<SetCell> cells,
                                            std::size_t row,
                                            const CellLooks& looks);

/// The heights of the rows that a cell covers, together.
[[nodiscard]] float covered_height(const SetCell& cell, std::span<const float> heights);

}  // namespace unitfolio::pdf
