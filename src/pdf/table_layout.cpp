#include "pdf/group_marks.h"
#include "pdf/layout.h"
#include "pdf/table_columns.h"
#include "pdf/table_grid.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace unitfolio::pdf {

namespace {

constexpr Colour kRule{205, 208, 212};
constexpr Colour kStrongRule{90, 96, 104};
constexpr float kRuleWidth = 0.5F;
constexpr float kStrongRuleWidth = 0.9F;
// Taller rows may be divided between their lines.
constexpr float kLargestShareOfPage = 0.3F;
constexpr float kCaptionSize = 9;

/// A cell with its content laid out.
struct SetCell {
    GridCell place;
    float left = 0;
    float width = 0;
    StripList content;
    float height = 0;
    /// The next strip to be put into a slice.
    std::size_t next = 0;
};

class TableSetter {
  public:
    TableSetter(LayoutContext& context, const TableBlock& table, const Frame& frame)
        : context_(context),
          table_(table),
          frame_(frame),
          grid_(make_grid(table)) {}

    void set(StripList& out);

  private:
    void choose_columns();
    void set_caption(StripList& out, ElementId element);
    void set_cells(ElementId element);
    void set_cell(const GridCell& place, ElementId row);
    void choose_heights();
    [[nodiscard]] bool spans_behind(std::size_t row) const;
    [[nodiscard]] float span_height(const SetCell& cell) const;
    void add_row(std::size_t row, StripList& out);
    void add_slices(std::size_t row, StripList& out);
    Strip next_slice(std::size_t row, bool first);
    [[nodiscard]] bool finished(std::size_t row) const;
    float fill_slice(SetCell& cell, Strip& slice, float top, float limit);
    void merge(Strip& from, Strip& into, float down) const;
    void decorate(const SetCell& cell, Strip& strip, float height, bool ends) const;
    void make_head(const StripList& out, std::size_t first);

    LayoutContext& context_;
    const TableBlock& table_;
    Frame frame_;
    TableGrid grid_;
    std::vector<float> lefts_;
    std::vector<float> heights_;
    std::vector<SetCell> cells_;
    std::int32_t head_ = -1;
    float caption_height_ = 0;
};

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
    caption.style.leading = kCaptionSize * 1.35F;
    caption.style.space_after = 3;
    caption.style.keep_with_next = true;
    return caption;
}

void TableSetter::choose_columns() {
    std::vector<ColumnWish> wishes(grid_.columns);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        wishes[i].weight = table_.columns[i];
    }
    for (const GridCell& place : grid_.cells) {
        if (place.columns == 1) {
            const WidthRange range = measure_blocks(context_, place.cell->blocks);
            ColumnWish& wish = wishes[place.column];
            constexpr float kRounding = 0.1F;
            wish.least = std::max(wish.least, range.least + 2 * table_.padding + kRounding);
            wish.most = std::max(wish.most, range.most + 2 * table_.padding + kRounding);
        }
    }
    lefts_.push_back(frame_.left);
    for (const float width : column_widths(wishes, frame_.width)) {
        lefts_.push_back(lefts_.back() + width);
    }
}

void TableSetter::set_caption(StripList& out, ElementId element) {
    if (table_.caption.empty()) {
        return;
    }
    Frame inner = frame_;
    inner.parent = element;
    lay_out_paragraph(context_, caption_paragraph(table_.caption), inner, out);
}

void TableSetter::set_cell(const GridCell& place, ElementId row) {
    const Cell& cell = *place.cell;
    ElementAttributes attributes;
    attributes.column_span = static_cast<int>(place.columns);
    attributes.row_span = static_cast<int>(place.rows);
    if (cell.scope != Scope::none) {
        attributes.scope = cell.scope == Scope::row ? "Row" : "Column";
    }
    SetCell set;
    set.place = place;
    set.left = lefts_[place.column];
    set.width = lefts_[place.column + place.columns] - set.left;
    const Frame frame{
        set.left + table_.padding,
        std::max(set.width - 2 * table_.padding, 1.0F),
        context_.structure.add(row, cell.scope == Scope::none ? "TD" : "TH", std::move(attributes)),
        kNoGroup};
    lay_out_blocks(context_, cell.blocks, frame, set.content);
    set.height = set.content.height_from(0) + 2 * table_.padding;
    cells_.push_back(std::move(set));
}

void TableSetter::set_cells(ElementId element) {
    const auto head_rows = static_cast<std::size_t>(std::max(table_.header_rows, 0));
    ElementId section{};
    ElementId row{};
    std::size_t next_row = 0;
    for (const GridCell& place : grid_.cells) {
        while (next_row <= place.row) {
            if (next_row == 0 && head_rows > 0) {
                section = context_.structure.add(element, "THead");
            } else if (next_row == head_rows) {
                section = context_.structure.add(element, "TBody");
            }
            row = context_.structure.add(section, "TR");
            ++next_row;
        }
        set_cell(place, row);
    }
}

float TableSetter::span_height(const SetCell& cell) const {
    const auto first = heights_.begin() + static_cast<std::ptrdiff_t>(cell.place.row);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(cell.place.rows), 0.0F);
}

/// Cells over several rows make the last of them taller where needed; a cell too tall for a page
/// counts for its first row alone, which can be divided.
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
    for (SetCell& cell : cells_) {
        if (const float missing = cell.height - span_height(cell); missing > 0) {
            heights_[cell.place.row + cell.place.rows - 1] += missing;
        }
    }
    for (SetCell& cell : cells_) {
        if (cell.place.rows > 1 &&
            span_height(cell) > context_.page_height * (1 - kLargestShareOfPage)) {
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

void TableSetter::decorate(const SetCell& cell, Strip& strip, float height, bool ends) const {
    const float right = cell.left + cell.width;
    if (cell.place.cell->background) {
        strip.decoration.insert(
            strip.decoration.begin(),
            {kArtifact,
             BoxMark{cell.left, 0, cell.width, height, *cell.place.cell->background, 0, 0}});
    }
    const auto line =
        [&](float x1, float y1, float x2, float y2, const Colour& colour, float width) {
            strip.decoration.push_back({kArtifact, LineMark{x1, y1, x2, y2, colour, width, false}});
        };
    const auto head_rows = static_cast<std::size_t>(std::max(table_.header_rows, 0));
    const std::size_t last_row = cell.place.row + cell.place.rows;
    const bool strong = last_row == head_rows || last_row == grid_.rows;
    if (ends) {
        line(cell.left,
             height,
             right,
             height,
             strong ? kStrongRule : kRule,
             strong ? kStrongRuleWidth : kRuleWidth);
    }
    if (cell.place.row == 0) {
        line(cell.left, 0, right, 0, kStrongRule, kStrongRuleWidth);
    }
    if (table_.grid) {
        line(cell.left, 0, cell.left, height, kRule, kRuleWidth);
        line(right, 0, right, height, kRule, kRuleWidth);
    }
}

void TableSetter::merge(Strip& from, Strip& into, float down) const {
    const auto move_all = [&](std::vector<Mark>& marks, std::vector<Mark>& target) {
        for (Mark& mark : marks) {
            shift(mark, down);
            target.push_back(std::move(mark));
        }
    };
    move_all(from.decoration, into.decoration);
    move_all(from.content, into.content);
    for (LinkArea& link : from.links) {
        link.top += down;
        link.bottom += down;
        into.links.push_back(std::move(link));
    }
    for (FigureArea& figure : from.figures) {
        figure.top += down;
        figure.bottom += down;
        into.figures.push_back(figure);
    }
    const auto append = [](auto& source, auto& target) {
        target.insert(target.end(),
                      std::make_move_iterator(source.begin()),
                      std::make_move_iterator(source.end()));
    };
    append(from.destinations, into.destinations);
    append(from.margin_notes, into.margin_notes);
    append(from.foot_notes, into.foot_notes);
    append(from.raised, into.raised);
}

/// Takes strips of a cell as long as they fit; returns the height used.
float TableSetter::fill_slice(SetCell& cell, Strip& slice, float top, float limit) {
    std::vector<Strip>& strips = cell.content.strips();
    std::vector<PlacedStrip> placed;
    float y = top;
    Strip content;
    while (cell.next < strips.size()) {
        Strip& strip = strips[cell.next];
        const float space = y == top ? 0 : strip.space_before;
        if (y + space + strip.height > top + limit) {
            break;
        }
        y += space;
        placed.push_back({y, y + strip.height, strip.group});
        merge(strip, content, y);
        y += strip.height;
        ++cell.next;
    }
    for (Mark& mark : group_marks(placed, context_.groups)) {
        slice.decoration.push_back(std::move(mark));
    }
    merge(content, slice, 0);
    return y - top;
}

void TableSetter::add_row(std::size_t row, StripList& out) {
    Strip strip;
    strip.height = heights_[row];
    strip.may_break_after = !spans_behind(row);
    for (SetCell& cell : cells_) {
        if (cell.place.row == row) {
            constexpr float kAll = 1e9F;
            decorate(cell, strip, span_height(cell), true);
            fill_slice(cell, strip, table_.padding, kAll);
        }
    }
    out.add(std::move(strip));
}

bool TableSetter::finished(std::size_t row) const {
    return std::all_of(cells_.begin(), cells_.end(), [&](const SetCell& cell) {
        return cell.place.row != row || cell.next == cell.content.size();
    });
}

/// A part of a row that takes at least one strip of the cell with the tallest one.
Strip TableSetter::next_slice(std::size_t row, bool first) {
    float limit = 0;
    for (const SetCell& cell : cells_) {
        if (cell.place.row == row && cell.next < cell.content.size()) {
            limit = std::max(limit, cell.content.strips()[cell.next].height);
        }
    }
    Strip slice;
    const float top = first ? table_.padding : 0;
    float used = 0;
    for (SetCell& cell : cells_) {
        if (cell.place.row == row) {
            used = std::max(used, fill_slice(cell, slice, top, limit));
        }
    }
    slice.height = top + used;
    return slice;
}

void TableSetter::add_slices(std::size_t row, StripList& out) {
    const std::size_t first = out.size();
    while (!finished(row)) {
        out.add(next_slice(row, out.size() == first));
    }
    std::vector<Strip>& strips = out.strips();
    strips.back().height += table_.padding;
    for (std::size_t i = first; i < strips.size(); ++i) {
        for (const SetCell& cell : cells_) {
            if (cell.place.row == row) {
                decorate(cell, strips[i], strips[i].height, i + 1 == strips.size());
            }
        }
    }
    strips[first].may_break_after = strips.size() - first < 2;
    if (strips.size() - first > 2) {
        strips[strips.size() - 2].may_break_after = false;
    }
}

/// What stands above the table's parts on further pages: the caption again, and the header rows.
void TableSetter::make_head(const StripList& out, std::size_t first) {
    TableHead head;
    const auto append = [&](const Mark& mark) {
        head.marks.push_back(mark);
        head.marks.back().content = kArtifact;
        shift(head.marks.back(), head.height);
    };
    if (!table_.caption.empty()) {
        head.height = caption_style().size;
        for (Mark mark : set_label(
                 context_.shaper, table_.caption + ", continued", caption_style(), kArtifact)) {
            if (auto* text = std::get_if<TextMark>(&mark.shape)) {
                text->x += frame_.left;
            }
            append(mark);
        }
        head.height += 6;
    }
    for (std::size_t i = first; i < out.size(); ++i) {
        const Strip& strip = out.strips()[i];
        std::for_each(strip.decoration.begin(), strip.decoration.end(), append);
        std::for_each(strip.content.begin(), strip.content.end(), append);
        head.height += strip.height;
    }
    head_ = static_cast<std::int32_t>(context_.table_heads.size());
    context_.table_heads.push_back(head);
    // Above a row that goes on there is some air in addition.
    head.height += table_.padding;
    context_.table_heads.push_back(std::move(head));
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
    const std::size_t first_row = out.size();
    const auto head_rows =
        std::min(static_cast<std::size_t>(std::max(table_.header_rows, 0)), grid_.rows);
    for (std::size_t row = 0; row < grid_.rows; ++row) {
        if (row == head_rows) {
            out.keep_together_from(first);
            if (head_rows > 0) {
                out.strips().back().may_break_after = false;
            }
            make_head(out, first_row);
        }
        const std::size_t begin = out.size();
        if (heights_[row] > context_.page_height * kLargestShareOfPage && !spans_behind(row) &&
            row >= head_rows) {
            add_slices(row, out);
        } else {
            add_row(row, out);
        }
        for (std::size_t i = begin; i < out.size() && row >= head_rows; ++i) {
            out.strips()[i].table_head = i > begin ? head_ + 1 : head_;
        }
        if (row == head_rows) {
            out.strips()[begin].table_head = -1;
        }
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
    TableSetter(context, table, frame).set(out);
}

}  // namespace unitfolio::pdf
