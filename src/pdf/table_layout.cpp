#include "pdf/label.h"
#include "pdf/layout.h"
#include "pdf/table_cells.h"
#include "pdf/table_columns.h"
#include "pdf/table_grid.h"
#include "pdf/table_parts.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace unitfolio::pdf {

namespace {

// Taller rows may be divided between their lines.
constexpr float kLargestShareOfPage = 0.3F;
constexpr float kLargestShareOfWord = 0.4F;
constexpr float kCaptionSize = 9;
constexpr float kCaptionLeading = 12;
constexpr float kSpaceBelowCaption = 3;

TextStyle caption_style() {
    TextStyle style;
    style.typeface = Typeface::sans;
    style.bold = true;
    style.size = kCaptionSize;
    return style;
}

Paragraph caption_paragraph(std::string text) {
    Paragraph caption;
    caption.role = Role::caption;
    caption.runs.resize(1);
    caption.runs[0].text = std::move(text);
    caption.runs[0].style = caption_style();
    caption.style.leading = kCaptionLeading;
    caption.style.space_after = kSpaceBelowCaption;
    caption.style.keep_with_next = true;
    return caption;
}

/// What the columns want; a word that is wider than `widest` is broken instead.
std::vector<ColumnWish> column_wishes(LayoutContext& context,
                                      const TableBlock& table,
                                      const TableGrid& grid,
                                      float widest) {
    std::vector<ColumnWish> wishes(grid.columns);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        wishes[i].weight = table.columns[i];
    }
    for (const GridCell& place : grid.cells) {
        if (place.columns == 1) {
            constexpr float rounding = 0.1F;
            const float around = 2 * table.padding + rounding;
            const WidthRange range = measure_blocks(context, place.cell->blocks);
            ColumnWish& wish = wishes[place.column];
            wish.least = std::max(wish.least, std::min(range.least, widest) + around);
            wish.most = std::max(wish.most, range.most + around);
        }
    }
    return wishes;
}

std::vector<float> least_widths(LayoutContext& context, const TableBlock& table) {
    const float widest = context.flow.page.text_width() * kLargestShareOfWord;
    std::vector<float> widths;
    for (const ColumnWish& wish : column_wishes(context, table, make_grid(table), widest)) {
        widths.push_back(wish.least);
    }
    return widths;
}

class TableSetter {
  public:
    TableSetter(LayoutContext& context, const TableBlock& table, const Frame& frame);

    void set(StripList& out);

  private:
    void choose_columns();
    void set_caption(StripList& out, ElementId element);
    void set_cells(ElementId element);
    void set_cell(const GridCell& place, ElementId row);
    void choose_heights();
    void set_head(StripList& out);
    void set_body_row(std::size_t row, StripList& out);
    [[nodiscard]] bool spans_behind(std::size_t row) const;
    [[nodiscard]] std::int32_t make_head(const StripList& out, std::size_t first);

    LayoutContext& context_;
    const TableBlock& table_;
    Frame frame_;
    TableGrid grid_;
    std::size_t head_rows_;
    std::vector<float> lefts_;
    std::vector<float> heights_;
    std::vector<SetCell> cells_;
    /// The table head to repeat; the one behind it has some air below, for rows that go on.
    std::int32_t head_ = -1;
};

TableSetter::TableSetter(LayoutContext& context, const TableBlock& table, const Frame& frame)
    : context_(context),
      table_(table),
      frame_(frame),
      grid_(make_grid(table)),
      head_rows_(std::min(static_cast<std::size_t>(std::max(table.header_rows, 0)), grid_.rows)) {}

void TableSetter::choose_columns() {
    const std::vector<ColumnWish> wishes =
        column_wishes(context_, table_, grid_, frame_.width * kLargestShareOfWord);
    lefts_.push_back(frame_.left);
    for (const float width : column_widths(wishes, frame_.width)) {
        lefts_.push_back(lefts_.back() + width);
    }
}

void TableSetter::set_caption(StripList& out, ElementId element) {
    if (!table_.caption.empty()) {
        Frame inner = frame_;
        inner.parent = element;
        lay_out_paragraph(
            context_, caption_paragraph(table_.caption), inner, out, TextOwner::layout);
    }
}

void TableSetter::set_cell(const GridCell& place, ElementId row) {
    const Cell& cell = *place.cell;
    ElementAttributes attributes;
    attributes.column_span = static_cast<int>(place.columns);
    attributes.row_span = static_cast<int>(place.rows);
    if (cell.scope != Scope::none) {
        attributes.scope = cell.scope == Scope::row ? "Row" : "Column";
    }
    const std::string_view type = cell.scope == Scope::none ? "TD" : "TH";
    SetCell set;
    set.place = place;
    set.left = lefts_[place.column];
    set.width = lefts_[place.column + place.columns] - set.left;
    const Frame frame{set.left + table_.padding,
                      std::max(set.width - 2 * table_.padding, 1.0F),
                      context_.structure.add(row, type, std::move(attributes)),
                      kNoGroup};
    lay_out_blocks(context_, cell.blocks, frame, set.content);
    set.height = set.content.height_from(0) + 2 * table_.padding;
    cells_.push_back(std::move(set));
}

void TableSetter::set_cells(ElementId element) {
    ElementId section{};
    std::vector<ElementId> rows;
    for (const GridCell& place : grid_.cells) {
        while (rows.size() <= place.row) {
            if (rows.empty() && head_rows_ > 0) {
                section = context_.structure.add(element, "THead");
            } else if (rows.size() == head_rows_) {
                section = context_.structure.add(element, "TBody");
            }
            rows.push_back(context_.structure.add(section, "TR"));
        }
        set_cell(place, rows.back());
    }
}

/// Cells over several rows make the last of them taller where needed. Rows that such a cell ties
/// together must fit a page; where they don't, the cell counts for its first row alone, which can
/// be divided.
void TableSetter::choose_heights() {
    heights_.assign(grid_.rows, 0);
    for (SetCell& cell : cells_) {
        if (cell.height > context_.page_height * kLargestShareOfPage) {
            cell.place.rows = 1;
        }
        if (cell.place.rows == 1) {
            heights_[cell.place.row] = std::max(heights_[cell.place.row], cell.height);
        }
    }
    for (const SetCell& cell : cells_) {
        const float missing = cell.height - covered_height(cell, heights_);
        heights_[cell.place.row + cell.place.rows - 1] += std::max(missing, 0.0F);
    }
    for (SetCell& cell : cells_) {
        const float most = context_.page_height * (1 - kLargestShareOfPage);
        if (cell.place.rows > 1 && covered_height(cell, heights_) > most) {
            heights_[cell.place.row] = std::max(heights_[cell.place.row], cell.height);
            cell.place.rows = 1;
        }
    }
}

bool TableSetter::spans_behind(std::size_t row) const {
    return std::any_of(cells_.begin(), cells_.end(), [&](const SetCell& cell) {
        return cell.place.row <= row && cell.place.row + cell.place.rows > row + 1;
    });
}

/// What stands above the table's parts on further pages: the caption again, and the header rows.
std::int32_t TableSetter::make_head(const StripList& out, std::size_t first) {
    TableHead head;
    const auto append = [&](Mark mark) {
        mark.content = kArtifact;
        shift(mark, head.height);
        head.marks.push_back(std::move(mark));
    };
    if (!table_.caption.empty()) {
        const std::string text = table_.caption + ", continued";
        Label caption = set_label(context_.tools, text, caption_style(), kArtifact);
        move_label(caption, frame_.left, baseline_of(kCaptionLeading, kCaptionSize));
        for (Mark& mark : caption.marks) {
            append(std::move(mark));
        }
        head.height += kCaptionLeading + kSpaceBelowCaption;
    }
    for (std::size_t i = first; i < out.size(); ++i) {
        const Strip& strip = out.strips()[i];
        std::for_each(strip.decoration.begin(), strip.decoration.end(), append);
        std::for_each(strip.content.begin(), strip.content.end(), append);
        head.height += strip.height;
    }
    const auto index = static_cast<std::int32_t>(context_.table_heads.size());
    context_.table_heads.push_back(head);
    head.height += table_.padding;
    context_.table_heads.push_back(std::move(head));
    return index;
}

void TableSetter::set_head(StripList& out) {
    const std::size_t first = out.size();
    const CellLooks looks{table_.padding, table_.grid, head_rows_, grid_.rows, context_.groups};
    for (std::size_t row = 0; row < head_rows_; ++row) {
        Strip strip = row_strip(cells_, row, heights_, looks);
        strip.may_break_after = false;
        out.add(std::move(strip));
    }
    head_ = make_head(out, first);
}

void TableSetter::set_body_row(std::size_t row, StripList& out) {
    const CellLooks looks{table_.padding, table_.grid, head_rows_, grid_.rows, context_.groups};
    const bool tied = spans_behind(row);
    const bool tall = heights_[row] > context_.page_height * kLargestShareOfPage;
    if (!tall || tied) {
        Strip strip = row_strip(cells_, row, heights_, looks);
        strip.may_break_after = !tied;
        strip.table_head = row == head_rows_ ? -1 : head_;
        out.add(std::move(strip));
        return;
    }
    const std::size_t first = out.size();
    for (Strip& slice : row_slices(cells_, row, looks)) {
        slice.table_head = out.size() == first ? head_ : head_ + 1;
        out.add(std::move(slice));
    }
    if (row == head_rows_) {
        out.strips()[first].table_head = -1;
    }
}

void TableSetter::set(StripList& out) {
    ElementAttributes attributes;
    attributes.summary = table_.summary;
    const ElementId element = context_.structure.add(frame_.parent, "Table", std::move(attributes));
    if (grid_.cells.empty()) {
        return;
    }
    choose_columns();
    const std::size_t first = out.size();
    set_caption(out, element);
    set_cells(element);
    choose_heights();
    set_head(out);
    for (std::size_t row = head_rows_; row < grid_.rows; ++row) {
        set_body_row(row, out);
    }
    for (std::size_t i = first; i < out.size(); ++i) {
        out.strips()[i].group = frame_.group;
    }
    out.space_after(table_.space_after);
}

}  // namespace

void lay_out_table(LayoutContext& context,
                   const TableBlock& table,
                   const Frame& frame,
                   StripList& out) {
    std::vector<TableBlock> parts;
    if (table.header_columns > 0) {
        parts = divide_columns(table, least_widths(context, table), frame.width);
    }
    if (parts.empty()) {
        TableSetter(context, table, frame).set(out);
        return;
    }
    const TextOwner owner = std::exchange(context.block_owner, TextOwner::layout);
    for (const TableBlock& part : parts) {
        TableSetter(context, part, frame).set(out);
    }
    context.block_owner = owner;
}

float least_table_width(LayoutContext& context, const TableBlock& table) {
    const std::vector<float> widths = least_widths(context, table);
    return std::accumulate(widths.begin(), widths.end(), 0.0F);
}

}  // namespace unitfolio::pdf
