#include "pdf/page_composer.h"

#include "pdf/group_marks.h"
#include "pdf/page_labels.h"
#include "pdf/paginator.h"
#include "pdf/running_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr float kFootNoteRule = 12;
constexpr float kFootNoteRuleLength = 90;
constexpr Colour kFootNoteColour{120, 120, 120};
constexpr float kMarginNoteGap = 3;
// What backgrounds reach into the margin where they go on over a page break.
constexpr float kAirAtPageBreak = 5;

void append_shifted(std::vector<Mark>& out, std::vector<Mark>& marks, float down) {
    for (Mark& mark : marks) {
        shift(mark, down);
        out.push_back(std::move(mark));
    }
}

template <class Area>
void append_areas(std::vector<Area>& out, std::vector<Area>& areas, float down) {
    for (Area& area : areas) {
        area.top += down;
        area.bottom += down;
        out.push_back(std::move(area));
    }
}

std::vector<Extent> extents_of(const LayoutContext& context, const std::vector<Strip>& strips) {
    std::vector<Extent> result;
    result.reserve(strips.size());
    // Text stays in the box that it is in.
    GroupId figure_group = kNoGroup;
    for (const Strip& strip : strips) {
        figure_group = strip.floats ? strip.group : figure_group;
        Extent extent{strip.height,
                      strip.space_before,
                      strip.may_break_after,
                      strip.page_break,
                      strip.orientation,
                      strip.page_break_room,
                      strip.vanishes_at_top,
                      0,
                      0,
                      strip.floats,
                      strip.passes_figures && strip.group == figure_group};
        for (const std::uint32_t note : strip.rare->foot_notes) {
            extent.foot_notes += context.foot_notes[note].height;
        }
        if (strip.table_head >= 0) {
            extent.repeated_head =
                context.table_heads[static_cast<std::size_t>(strip.table_head)].height;
        }
        result.push_back(extent);
    }
    return result;
}

Pagination fill_pages(const LayoutContext& context, const std::vector<Strip>& strips) {
    const PageStyle& style = context.flow.page;
    const PageRoom room{
        style.text_height(), style.turned_to(Orientation::landscape).text_height(), kFootNoteRule};
    return paginate(extents_of(context, strips), room);
}

class Composer {
  public:
    Composer(LayoutContext& context, std::vector<Strip> strips);
    Display compose();

  private:
    void reorder(const std::vector<std::size_t>& order);
    void compose_page(const PageFill& fill);
    [[nodiscard]] bool continues_at(std::size_t strip) const;
    void add_backgrounds(const PageFill& fill, DisplayPage& page) const;
    void add_table_head(const Strip& first, DisplayPage& page) const;
    void add_strip(Strip& strip, float top, DisplayPage& page);
    void add_rare_parts(RareParts::Parts& parts, float top, DisplayPage& page);
    void add_margin_notes(std::vector<MarginNote>& notes, float top, DisplayPage& page);
    void add_foot_notes(const PageFill& fill, DisplayPage& page);

    LayoutContext& context_;
    std::vector<Strip> strips_;
    Display display_;
    float top_ = 0;
    float margin_notes_end_ = 0;
};

Composer::Composer(LayoutContext& context, std::vector<Strip> strips)
    : context_(context),
      strips_(std::move(strips)),
      top_(context.flow.page.margin_top) {
    display_.structure = std::move(context_.structure);
    display_.outline = std::move(context_.outline);
    display_.pictures = std::move(context_.pictures);
    display_.sheets = std::move(context_.sheets);
    display_.destinations.resize(context_.flow.place_count + display_.outline.size());
}

/// Whether a group reaches over the page break before a strip.
bool Composer::continues_at(std::size_t strip) const {
    if (strip == 0 || strip >= strips_.size()) {
        return false;
    }
    const auto parent = [&](GroupId id) {
        return context_.groups[static_cast<std::size_t>(id)].parent;
    };
    for (GroupId id = strips_[strip].group; id != kNoGroup; id = parent(id)) {
        for (GroupId other = strips_[strip - 1].group; other != kNoGroup; other = parent(other)) {
            if (id == other) {
                return true;
            }
        }
    }
    return false;
}

void Composer::add_backgrounds(const PageFill& fill, DisplayPage& page) const {
    std::vector<PlacedStrip> placed;
    for (std::size_t i = fill.begin; i < fill.end; ++i) {
        const float top = top_ + fill.tops[i - fill.begin];
        placed.push_back({top, top + strips_[i].height, strips_[i].group});
    }
    if (continues_at(fill.begin)) {
        // Above the first strip there may be a repeated table head.
        placed.front().top = top_ - kAirAtPageBreak;
    }
    if (continues_at(fill.end)) {
        placed.back().bottom += kAirAtPageBreak;
    }
    page.decoration = group_marks(placed, context_.groups);
}

void Composer::add_table_head(const Strip& first, DisplayPage& page) const {
    if (first.table_head >= 0) {
        std::vector<Mark> marks =
            context_.table_heads[static_cast<std::size_t>(first.table_head)].marks;
        append_shifted(page.decoration, marks, top_);
    }
}

void Composer::add_margin_notes(std::vector<MarginNote>& notes, float top, DisplayPage& page) {
    for (MarginNote& note : notes) {
        const float y = std::max(top, margin_notes_end_);
        append_shifted(page.content, note.marks, y);
        append_areas(page.links, note.links, y);
        margin_notes_end_ = y + note.height + kMarginNoteGap;
    }
}

void Composer::add_rare_parts(RareParts::Parts& parts, float top, DisplayPage& page) {
    append_areas(page.fields, parts.fields, top);
    add_margin_notes(parts.margin_notes, top, page);
    for (const FigureArea& figure : parts.figures) {
        display_.structure.set_box(
            figure.element, {figure.left, figure.top + top, figure.right, figure.bottom + top});
    }
}

void Composer::add_strip(Strip& strip, float top, DisplayPage& page) {
    const auto number = static_cast<std::uint32_t>(display_.pages.size());
    append_shifted(page.decoration, strip.decoration, top);
    append_shifted(page.content, strip.content, top);
    append_areas(page.links, strip.links, top);
    if (RareParts::Parts* parts = strip.rare.held()) {
        add_rare_parts(*parts, top, page);
    }
    for (const DestinationId id : strip.destinations) {
        Destination& destination = display_.destinations[static_cast<std::size_t>(id)];
        if (destination.page < 0) {
            destination = {static_cast<std::int32_t>(number), top};
        }
    }
}

void Composer::add_foot_notes(const PageFill& fill, DisplayPage& page) {
    float height = 0;
    for (std::size_t i = fill.begin; i < fill.end; ++i) {
        for (const std::uint32_t note : strips_[i].rare->foot_notes) {
            height += context_.foot_notes[note].height;
        }
    }
    if (height == 0) {
        return;
    }
    float y = page.height - context_.flow.page.margin_bottom - height;
    const float rule = y - kFootNoteRule / 2;
    const float left = context_.column.left;
    page.decoration.push_back(
        {kArtifact,
         LineMark{left, rule, left + kFootNoteRuleLength, rule, kFootNoteColour, 0.5F, false}});
    for (std::size_t i = fill.begin; i < fill.end; ++i) {
        for (const std::uint32_t number : strips_[i].rare->foot_notes) {
            FootNote& note = context_.foot_notes[number];
            append_shifted(page.content, note.marks, y);
            append_areas(page.links, note.links, y);
            y += note.height;
        }
    }
}

void Composer::compose_page(const PageFill& fill) {
    const PageStyle style = context_.flow.page.turned_to(fill.orientation);
    DisplayPage page;
    page.width = style.width;
    page.height = style.height;
    margin_notes_end_ = 0;
    add_backgrounds(fill, page);
    add_table_head(strips_[fill.begin], page);
    for (std::size_t i = fill.begin; i < fill.end; ++i) {
        if (strips_[i].starts_main_matter && display_.main_matter == 0) {
            display_.main_matter = static_cast<std::uint32_t>(display_.pages.size());
        }
        add_strip(strips_[i], top_ + fill.tops[i - fill.begin], page);
    }
    add_foot_notes(fill, page);
    display_.pages.push_back(std::move(page));
}

void Composer::reorder(const std::vector<std::size_t>& order) {
    if (std::is_sorted(order.begin(), order.end())) {
        return;
    }
    std::vector<Strip> ordered;
    ordered.reserve(strips_.size());
    for (const std::size_t index : order) {
        ordered.push_back(std::move(strips_[index]));
    }
    strips_ = std::move(ordered);
}

Display Composer::compose() {
    const PageStyle& style = context_.flow.page;
    const Pagination pagination = fill_pages(context_, strips_);
    reorder(pagination.order);
    for (const PageFill& fill : pagination.pages) {
        compose_page(fill);
    }
    if (display_.pages.empty()) {
        DisplayPage& page = display_.pages.emplace_back();
        page.width = style.width;
        page.height = style.height;
    }
    const PageNumbering numbering{static_cast<std::uint32_t>(display_.pages.size()),
                                  display_.main_matter};
    for (std::uint32_t i = 0; i < numbering.pages; ++i) {
        display_.pages[i].label = numbering.label(i);
    }
    add_running_lines(context_.tools, style, numbering, display_.pages);
    return std::move(display_);
}

/// The first page with an arabic number, or 0.
std::uint32_t first_of_main_matter(const std::vector<Strip>& strips, const Pagination& pagination) {
    const std::vector<PageFill>& fills = pagination.pages;
    for (std::size_t page = 0; page < fills.size(); ++page) {
        for (std::size_t i = fills[page].begin; i < fills[page].end; ++i) {
            if (strips[pagination.order[i]].starts_main_matter && page > 0) {
                return static_cast<std::uint32_t>(page);
            }
        }
    }
    return 0;
}

}  // namespace

PageNumbers number_places(const LayoutContext& context, const std::vector<Strip>& strips) {
    const Pagination pagination = fill_pages(context, strips);
    const std::vector<PageFill>& fills = pagination.pages;
    const PageNumbering numbering{static_cast<std::uint32_t>(fills.size()),
                                  first_of_main_matter(strips, pagination)};
    PageNumbers numbers{PageLabels(context.flow.place_count + context.outline.size()),
                        std::max(context.numbers.digits, digits_of(fills.size()))};
    for (std::size_t page = 0; page < fills.size(); ++page) {
        const std::string label = numbering.label(static_cast<std::uint32_t>(page));
        for (std::size_t i = fills[page].begin; i < fills[page].end; ++i) {
            for (const DestinationId id : strips[pagination.order[i]].destinations) {
                std::string& known = numbers.labels[static_cast<std::size_t>(id)];
                known = known.empty() ? label : known;
            }
        }
    }
    return numbers;
}

Display compose_pages(LayoutContext& context, std::vector<Strip> strips) {
    return Composer(context, std::move(strips)).compose();
}

}  // namespace unitfolio::pdf
