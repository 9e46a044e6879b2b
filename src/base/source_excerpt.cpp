#include "base/source_excerpt.h"

#include "base/letters.h"
#include "base/text.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::base {

namespace {

constexpr std::size_t kTabWidth = 4;
constexpr std::string_view kEllipsis = "…";

/// What one code point of a line looks like.
struct Cell {
    std::string text;
    /// Columns before it, and those that it takes.
    std::size_t column = 0;
    std::size_t width = 0;
    /// The offset of its first byte within the line.
    std::size_t offset = 0;
};

std::size_t width_of(std::string_view shown) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < shown.size();) {
        width += static_cast<std::size_t>(column_width(next_code_point(shown, at)));
    }
    return width;
}

std::vector<Cell> lay_out(std::string_view line) {
    std::vector<Cell> cells;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        Cell cell;
        cell.offset = at;
        cell.column = column;
        if (next_code_point(line, at) == U'\t') {
            cell.text.assign(kTabWidth - column % kTabWidth, ' ');
        } else {
            cell.text = printable(line.substr(cell.offset, at - cell.offset));
        }
        cell.width = width_of(cell.text);
        column += cell.width;
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// The columns before the byte at `offset`; `total` if it is the end of the line.
std::size_t column_of(const std::vector<Cell>& cells, std::size_t offset, std::size_t total) {
    const auto cell = std::find_if(
        cells.begin(), cells.end(), [offset](const Cell& each) { return each.offset >= offset; });
    return cell == cells.end() ? total : cell->column;
}

/// The first column to show, so that the beginning of the span is in sight and has something on
/// either side.
std::size_t first_column(std::size_t begin, std::size_t end, std::size_t total) {
    if (total <= kExcerptWidth) {
        return 0;
    }
    const std::size_t needed = std::min(end - begin, kExcerptWidth / 2);
    const std::size_t before = (kExcerptWidth - needed) / 2;
    return begin <= before ? 0 : std::min(begin - before, total - kExcerptWidth);
}

/// A part of a line; very long lines are not laid out as a whole.
struct Part {
    std::string_view text;
    /// Offset in the line.
    std::size_t begin = 0;
};

Part part_around(std::string_view line, std::size_t offset) {
    constexpr std::size_t reach = 2000;
    const auto continues = [line](std::size_t at) {
        return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
    };
    std::size_t begin = offset > reach ? offset - reach : 0;
    while (continues(begin)) {
        ++begin;
    }
    std::size_t end = std::min(line.size(), offset + reach);
    while (continues(end)) {
        ++end;
    }
    return {line.substr(begin, end - begin), begin};
}

}  // namespace

SourceExcerpt make_excerpt(const Source& source, Span span) {
    SourceExcerpt excerpt;
    excerpt.line = source.position(span.begin).line;
    const std::uint32_t start = source.line_start(excerpt.line);
    const std::string_view line = source.line(excerpt.line);
    const Part part = part_around(line, std::min<std::size_t>(span.begin - start, line.size()));
    const std::vector<Cell> cells = lay_out(part.text);
    const std::size_t total = cells.empty() ? 0 : cells.back().column + cells.back().width;

    const std::size_t offset = start + part.begin;
    const std::size_t begin = column_of(cells, span.begin - offset, total);
    const std::size_t end =
        std::max(begin, column_of(cells, std::max(span.end, span.begin) - offset, total));
    const std::size_t first = first_column(begin, end, total);
    const std::size_t last = first + kExcerptWidth;
    const std::string_view lead = first > 0 || part.begin > 0 ? kEllipsis : "";
    excerpt.text = lead;
    std::size_t shown = first;
    for (const Cell& cell : cells) {
        if (cell.column >= first && cell.column + cell.width <= last) {
            // A wide character that the cut went through leaves a gap.
            if (shown < cell.column) {
                excerpt.text.append(cell.column - shown, ' ');
            }
            excerpt.text += cell.text;
            shown = cell.column + cell.width;
        }
    }
    if (total > last || part.begin + part.text.size() < line.size()) {
        excerpt.text += kEllipsis;
    }
    excerpt.indent = begin - first + width_of(lead);
    excerpt.width = std::max<std::size_t>(1, std::min(end, last) - std::min(begin, last));
    return excerpt;
}

}  // namespace unitfolio::base
