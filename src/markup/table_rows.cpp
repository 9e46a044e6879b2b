#include "markup/table_rows.h"

namespace unitfolio::markup {

std::vector<std::size_t> cells_of(std::string_view row) {
    std::vector<std::size_t> begins;
    const std::size_t last = row.find_last_not_of(" \t\r");
    row = row.substr(0, last == std::string_view::npos ? 0 : last + 1);
    if (!row.starts_with('|')) {
        begins.push_back(0);
    }
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (row[at] == '\\') {
            ++at;
        } else if (row[at] == '|') {
            begins.push_back(at + 1);
        }
    }
    if (begins.empty() || begins.back() != row.size()) {
        begins.push_back(row.size());
    }
    return begins;
}

std::size_t columns_of(std::string_view row) {
    return cells_of(row).size() - 1;
}

bool is_table_delimiter(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

bool is_table_row(std::string_view line) {
    return line.starts_with('|') && columns_of(line) > 1;
}

std::string delimiter_of(std::size_t columns) {
    std::string line = "|";
    for (std::size_t i = 0; i < columns; ++i) {
        line += "---|";
    }
    return line;
}

}  // namespace unitfolio::markup
