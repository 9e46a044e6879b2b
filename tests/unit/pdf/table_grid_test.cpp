#include "pdf/table_grid.h"

#include <doctest/doctest.h>

using unitfolio::pdf::Cell;
using unitfolio::pdf::make_grid;
using unitfolio::pdf::Row;
using unitfolio::pdf::TableBlock;

namespace {

Cell cell(int columns, int rows) {
    Cell result;
    result.column_span = columns;
    result.row_span = rows;
    return result;
}

}  // namespace

TEST_CASE("cells stand beside those that reach down from rows above") {
    TableBlock table;
    table.rows = {Row{{cell(1, 2), cell(1, 1)}}, Row{{cell(1, 1)}}};
    const auto grid = make_grid(table);
    REQUIRE(grid.cells.size() == 3);
    CHECK(grid.cells[2].row == 1);
    CHECK(grid.cells[2].column == 1);
    CHECK(grid.columns == 2);
}

TEST_CASE("spans that reach out of the table are cut off") {
    TableBlock table;
    table.rows = {Row{{cell(1, 9)}}, Row{{cell(0, -3)}}};
    const auto grid = make_grid(table);
    CHECK(grid.cells[0].rows == 2);
    CHECK(grid.cells[1].rows == 1);
    CHECK(grid.cells[1].columns == 1);
}

TEST_CASE("a row of wide cells makes the table wider than its columns say") {
    TableBlock table;
    table.columns = {1};
    table.rows = {Row{{cell(3, 1), cell(1, 1)}}};
    CHECK(make_grid(table).columns == 4);
}
