#include "pdf/label.h"
#include "pdf/layout.h"

#include <algorithm>
#include <iterator>

namespace unitfolio::pdf {

namespace {

// Longer notes are set where they stand in the text.
constexpr float kLargestShareOfPage = 0.4F;
constexpr float kMarkGap = 3;

/// The strip of the line that holds the mark; else the last strip.
Strip& line_with_mark(StripList& out, const std::string& mark) {
    std::vector<Strip>& strips = out.strips();
    const auto found = std::find_if(strips.rbegin(), strips.rend(), [&](const Strip& strip) {
        const std::vector<std::string>& raised = strip.rare->raised;
        return std::find(raised.begin(), raised.end(), mark) != raised.end();
    });
    return found == strips.rend() ? strips.back() : *found;
}

TextStyle mark_style(const FootnoteBlock& note) {
    TextStyle style = note.runs.empty() ? TextStyle{} : note.runs.front().style;
    style.rise = style.size * 0.3F;
    style.size *= 0.7F;
    return style;
}

}  // namespace

void lay_out_foot_note(LayoutContext& context,
                       const FootnoteBlock& note,
                       const Frame& frame,
                       StripList& out) {
    ElementAttributes attributes;
    attributes.id = context.next_note_id();
    const ElementId element = context.structure.add(frame.parent, "Note", std::move(attributes));
    const ContentId label = context.structure.content(context.structure.add(element, "Lbl"));
    const TextStyle style = mark_style(note);
    Label mark = set_label(context.tools, note.mark, style, label);
    const float indent = mark.width + kMarkGap;
    const Frame& column = context.column;
    std::vector<Strip> lines = set_text(context,
                                        note.runs,
                                        {note.style,
                                         column.left + indent,
                                         column.width - indent,
                                         context.structure.add(element, "P")});
    move_label(mark, column.left, lines.front().baseline);
    FootNote result;
    result.marks = std::move(mark.marks);
    for (Strip& line : lines) {
        for (Mark& each : line.content) {
            shift(each, result.height);
            result.marks.push_back(std::move(each));
        }
        for (LinkArea& link : line.links) {
            link.top += result.height;
            link.bottom += result.height;
            result.links.push_back(std::move(link));
        }
        result.height += line.height;
    }
    if (out.size() == 0 || result.height > context.page_height * kLargestShareOfPage) {
        Strip strip;
        strip.height = result.height;
        strip.content = std::move(result.marks);
        strip.links = std::move(result.links);
        out.add(std::move(strip));
        return;
    }
    context.foot_notes.push_back(std::move(result));
    line_with_mark(out, note.mark)
        .rare.room()
        .foot_notes.push_back(static_cast<std::uint32_t>(context.foot_notes.size() - 1));
}

}  // namespace unitfolio::pdf
