// Lines of Markdown that are, or were meant as, rows of tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

/// Where the cells of a row begin, and behind them its end.
[[nodiscard]] std::vector<std::size_t> cells_of(std::string_view row);

[[nodiscard]] std::size_t columns_of(std::string_view row);

/// "|---|:--:|"
[[nodiscard]] bool is_table_delimiter(std::string_view line);

/// "| a | b |"
[[nodiscard]] bool is_table_row(std::string_view line);

/// The line that belongs below a head of so many columns.
[[nodiscard]] std::string delimiter_of(std::size_t columns);

}  // namespace unitfolio::markup
