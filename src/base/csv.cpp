#include "base/csv.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace unitfolio::base {

namespace {

/// What starts a formula in any of the usual spreadsheets; the last four are the wide forms, which
/// some of them fold.
constexpr std::array<std::string_view, 10> kStarts{
    "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

/// Some spreadsheets trim a cell before they look at it.
bool starts_formula(std::string_view cell) {
    const std::string_view trimmed = trim(cell);
    return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view start) {
        return cell.starts_with(start) || trimmed.starts_with(start);
    });
}

void append_cell(std::string& line, std::string_view cell) {
    const bool guarded = starts_formula(cell);
    if (!guarded && cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += guarded ? "\"'" : "\"";
    for (const char c : cell) {
        line += c;
        if (c == '"') {
            line += c;
        }
    }
    line += '"';
}

}  // namespace

std::string csv_line(std::span<const std::string> cells) {
    std::string line;
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) {
            line += ',';
        }
        first = false;
        append_cell(line, cell);
    }
    return line + "\r\n";
}

}  // namespace unitfolio::base
