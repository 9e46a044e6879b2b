#include "markup/table_layout.h"

#include <algorithm>

namespace unitfolio::markup {

namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\v' || byte == '\f';
}

Extent trim(std::string_view text, Extent extent) {
    while (extent.begin < extent.end && is_space(text[extent.begin])) {
        ++extent.begin;
    }
    while (extent.end > extent.begin && is_space(text[extent.end - 1])) {
        --extent.end;
    }
    return extent;
}

bool is_delimiter_row(std::string_view row) {
    return row.find('-') != row.npos && row.find_first_of("|:") != row.npos &&
           row.find_first_not_of("|:- \t\v\f") == row.npos;
}

}  // namespace

std::vector<Extent> split_row(std::string_view text, Extent row) {
    row = trim(text, row);
    std::vector<Extent> cells;
    std::uint32_t begin = row.begin;
    if (begin < row.end && text[begin] == '|') {
        ++begin;
    }
    std::uint32_t end = begin;
    for (; end < row.end; ++end) {
        if (text[end] == '\\' && end + 1 < row.end) {
            ++end;
        } else if (text[end] == '|') {
            cells.push_back(trim(text, {begin, end}));
            begin = end + 1;
        }
    }
    if (begin < row.end) {
        cells.push_back(trim(text, {begin, row.end}));
    }
    return cells;
}

std::uint32_t head_line(const LineMap& lines, std::uint32_t begin, const LinePrefix& prefix) {
    const std::string_view text = lines.text();
    const std::uint32_t first = lines.line_of(begin);
    Extent above{begin, lines.line_end(first)};
    for (std::uint32_t line = first + 1; lines.line_begin(line) < lines.end(); ++line) {
        const std::uint32_t end = lines.line_end(line);
        const Extent row{std::min(prefix.skip(text, lines.line_begin(line), end), end), end};
        // A row of dashes makes a head of the line above only if both have the same columns.
        if (is_delimiter_row(text.substr(row.begin, row.end - row.begin)) &&
            split_row(text, row).size() == split_row(text, above).size()) {
            return line - 1;
        }
        above = row;
    }
    return first;
}

}  // namespace unitfolio::markup
