#include "pdf/layout.h"

#include <algorithm>
#include <iterator>

namespace unitfolio::pdf {

namespace {

constexpr float kMarginGap = 12;
constexpr float kPageEdge = 14;

int heading_level(Role role) {
    return role >= Role::heading1 && role <= Role::heading6
               ? static_cast<int>(role) - static_cast<int>(Role::heading1) + 1
               : 0;
}

ElementId add_element(Structure& structure, const Paragraph& paragraph, ElementId parent) {
    ElementAttributes attributes;
    attributes.language = paragraph.language;
    if (const int level = heading_level(paragraph.role); level > 0) {
        return structure.add_heading(parent, level);
    }
    if (paragraph.role == Role::code) {
        return structure.add(structure.add(parent, "P", std::move(attributes)), "Code");
    }
    return structure.add(
        parent, paragraph.role == Role::caption ? "Caption" : "P", std::move(attributes));
}

/// At least two lines stay together at either end of a page.
void forbid_widows_and_orphans(std::vector<Strip>& lines, const ParagraphStyle& style) {
    if (lines.size() > 1) {
        lines.front().may_break_after = false;
        lines[lines.size() - 2].may_break_after = false;
    }
    if (style.keep_together) {
        std::for_each(lines.begin(), std::prev(lines.end()), [](Strip& line) {
            line.may_break_after = false;
        });
    }
    lines.back().may_break_after = !style.keep_with_next;
}

void add_margin_note(LayoutContext& context,
                     const Paragraph& paragraph,
                     const Frame& frame,
                     Strip& first) {
    if (paragraph.margin_note.empty()) {
        return;
    }
    const float left = context.column.left + context.column.width + kMarginGap;
    ParagraphStyle style;
    style.leading = paragraph.margin_note.front().style.size * 1.25F;
    ElementAttributes attributes;
    attributes.id = context.next_note_id();
    const ElementId element = context.structure.add(frame.parent, "Note", std::move(attributes));
    const float width = context.page_width - kPageEdge - left;
    MarginNote note;
    // The note's first line stands on the baseline of the paragraph's.
    note.height =
        first.baseline - baseline_of(style.leading, paragraph.margin_note.front().style.size);
    for (Strip& line : set_text(
             context, paragraph.margin_note, {style, left, width, element, TextOwner::layout})) {
        for (Mark& mark : line.content) {
            shift(mark, note.height);
            note.marks.push_back(std::move(mark));
        }
        for (LinkArea& link : line.links) {
            link.top += note.height;
            link.bottom += note.height;
            note.links.push_back(std::move(link));
        }
        note.height += line.height;
    }
    first.rare.room().margin_notes.push_back(std::move(note));
}

}  // namespace

void lay_out_paragraph(LayoutContext& context,
                       const Paragraph& paragraph,
                       const Frame& frame,
                       StripList& out,
                       TextOwner owner) {
    const ElementId element = add_element(context.structure, paragraph, frame.parent);
    const std::string_view language = context.language;
    if (!paragraph.language.empty()) {
        context.language = paragraph.language;
    }
    std::vector<Strip> lines = set_text(
        context, paragraph.runs, {paragraph.style, frame.left, frame.width, element, owner});
    context.language = language;
    forbid_widows_and_orphans(lines, paragraph.style);
    Strip& first = lines.front();
    if (paragraph.place) {
        first.destinations.push_back(DestinationId{static_cast<std::uint32_t>(*paragraph.place)});
    }
    if (!paragraph.outline_title.empty()) {
        const auto number = static_cast<std::uint32_t>(context.outline.size());
        const DestinationId destination{context.flow.place_count + number};
        context.outline.push_back({paragraph.outline_title, paragraph.outline_level, destination});
        first.destinations.push_back(destination);
    }
    add_margin_note(context, paragraph, frame, first);
    float space_before = paragraph.style.space_before;
    for (Strip& line : lines) {
        line.group = frame.group;
        line.passes_figures = paragraph.role == Role::paragraph && !paragraph.style.keep_with_next;
        out.add(std::move(line), space_before);
        space_before = 0;
    }
    out.space_after(paragraph.style.space_after);
}

}  // namespace unitfolio::pdf
