#include "pdf/table_grid.h"

#include <algorithm>

namespace unitfolio::pdf {

TableGrid make_grid(const TableBlock& table) {
    TableGrid grid;
    grid.rows = table.rows.size();
    grid.columns = table.columns.size();
    // How many more rows each column is taken for.
    std::vector<std::size_t> taken(grid.columns, 0);
    for (std::size_t row = 0; row < grid.rows; ++row) {
        std::size_t column = 0;
        for (const Cell& cell : table.rows[row].cells) {
            while (column < taken.size() && taken[column] > 0) {
                ++column;
            }
            const auto columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
            const auto rows =
                std::min(static_cast<std::size_t>(std::max(cell.row_span, 1)), grid.rows - row);
            if (column + columns > taken.size()) {
                taken.resize(column + columns, 0);
            }
            std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(column), columns, rows);
            grid.cells.push_back({&cell, row, column, rows, columns});
            column += columns;
        }
        for (std::size_t& rows_left : taken) {
            rows_left -= rows_left > 0 ? 1U : 0U;
        }
    }
    grid.columns = taken.size();
    return grid;
}

}  // namespace unitfolio::pdf
