#include "pdf/table_parts.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

namespace {

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t overlap(const Range& other) const {
        const std::size_t first = std::max(begin, other.begin);
        const std::size_t last = std::min(end, other.end);
        return last > first ? last - first : 0;
    }
};

bool has_row_spans(const TableBlock& table) {
    return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
        return std::any_of(
            row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.row_span > 1; });
    });
}

/// The columns behind the header in as few ranges as fit the width, of about the same size.
std::vector<Range> ranges_of(std::span<const float> least, std::size_t heads, float width) {
    const std::span<const float> others = least.subspan(heads);
    const float head =
        std::accumulate(least.begin(), least.begin() + static_cast<long>(heads), 0.0F);
    const float widest = *std::max_element(others.begin(), others.end());
    const auto most =
        static_cast<std::size_t>(std::max((width - head) / std::max(widest, 1.0F), 1.0F));
    const std::size_t parts = (others.size() + most - 1) / most;
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < parts; ++i) {
        ranges.push_back(
            {heads + others.size() * i / parts, heads + others.size() * (i + 1) / parts});
    }
    return ranges;
}

std::string words_of(const Cell& cell) {
    if (cell.blocks.empty()) {
        return {};
    }
    const auto* paragraph = std::get_if<Paragraph>(&cell.blocks.front().content);
    std::string words;
    if (paragraph != nullptr) {
        for (const Run& run : paragraph->runs) {
            words += run.text;
        }
    }
    return words;
}

void replace(std::string& text, std::string_view name, const std::string& value) {
    if (const auto at = text.find(name); at != std::string::npos) {
        text.replace(at, name.size(), value);
    }
}

class PartMaker {
  public:
    PartMaker(const TableBlock& table, std::size_t heads)
        : table_(table),
          heads_{0, heads} {}

    [[nodiscard]] TableBlock make(const Range& range) const {
        TableBlock part = table_;
        part.columns.clear();
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            if (i < heads_.end || (i >= range.begin && i < range.end)) {
                part.columns.push_back(table_.columns[i]);
            }
        }
        for (std::size_t i = 0; i < part.rows.size(); ++i) {
            part.rows[i] = make_row(table_.rows[i], range);
        }
        if (!part.rows.empty() && part.rows[0].cells.size() > heads_.end) {
            part.caption = table_.part_caption;
            replace(part.caption, "{first}", words_of(part.rows[0].cells[heads_.end]));
            replace(part.caption, "{last}", words_of(part.rows[0].cells.back()));
            part.summary += part.summary.empty() ? part.caption : ". " + part.caption;
        }
        return part;
    }

  private:
    [[nodiscard]] Row make_row(const Row& row, const Range& range) const {
        Row part;
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            const Range reach{column,
                              column + static_cast<std::size_t>(std::max(cell.column_span, 1))};
            const std::size_t kept = reach.overlap(heads_) + reach.overlap(range);
            if (kept > 0) {
                part.cells.push_back(cell);
                part.cells.back().column_span = static_cast<int>(kept);
            }
            column = reach.end;
        }
        return part;
    }

    const TableBlock& table_;
    Range heads_;
};

}  // namespace

std::vector<TableBlock> divide_columns(const TableBlock& table,
                                       std::span<const float> least,
                                       float width) {
    const auto heads = static_cast<std::size_t>(std::max(table.header_columns, 0));
    const float all = std::accumulate(least.begin(), least.end(), 0.0F);
    if (heads == 0 || heads >= least.size() || all <= width || has_row_spans(table)) {
        return {};
    }
    const PartMaker maker(table, heads);
    std::vector<TableBlock> parts;
    for (const Range& range : ranges_of(least, heads, width)) {
        parts.push_back(maker.make(range));
    }
    return parts;
}

}  // namespace unitfolio::pdf
