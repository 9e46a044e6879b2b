#include "markup/table_rows.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

namespace unitfolio::markup {

TEST_CASE("cells are counted with and without bars around the row") {
    CHECK(columns_of("| a | b |") == 2);
    CHECK(columns_of("a | b") == 2);
    CHECK(columns_of("| a | b") == 2);
    CHECK(columns_of("| a \\| b |") == 1);
    CHECK(columns_of("| a | b |  \r") == 2);
}

TEST_CASE("a cell begins behind its bar") {
    CHECK(cells_of("| a | b |") == std::vector<std::size_t>{1, 5, 9});
}

TEST_CASE("the line below a head is told from rows") {
    CHECK(is_table_delimiter("|---|:--:|"));
    CHECK_FALSE(is_table_delimiter("---"));
    CHECK_FALSE(is_table_delimiter("| a | - |"));
    CHECK(is_table_row("| a | b |"));
    CHECK_FALSE(is_table_row("a | b"));
    CHECK_FALSE(is_table_row("| a"));
    CHECK(delimiter_of(2) == "|---|---|");
}

}  // namespace unitfolio::markup
