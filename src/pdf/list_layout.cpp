#include "pdf/label.h"
#include "pdf/layout.h"

#include <algorithm>
#include <iterator>

namespace unitfolio::pdf {

namespace {

constexpr float kLabelGap = 5;

/// Puts the label on the first line of the item; items without text get a line of their own.
void add_label(Label label, const Frame& frame, Strip& first) {
    if (first.baseline == 0) {
        first.baseline = baseline_of(first.height, 0);
    }
    move_label(label, frame.left - kLabelGap - label.width, first.baseline);
    first.content.insert(first.content.begin(),
                         std::make_move_iterator(label.marks.begin()),
                         std::make_move_iterator(label.marks.end()));
}

/// Wide labels ("100.") push the text of all items to the right.
float indent_of(LayoutContext& context, const ListBlock& list) {
    float indent = list.indent;
    for (const ListItem& item : list.items) {
        const float width = label_width(context.tools, item.label, list.label_style);
        indent = std::max(indent, width + kLabelGap);
    }
    return indent;
}

struct ItemPlace {
    const Frame& frame;
    float indent = 0;
};

void lay_out_item(LayoutContext& context,
                  const ListItem& item,
                  const ListBlock& list,
                  const ItemPlace& place,
                  StripList& out) {
    const Frame& frame = place.frame;
    const ElementId element = context.structure.add(frame.parent, "LI");
    const ContentId label = context.structure.content(context.structure.add(element, "Lbl"));
    const Frame body{frame.left + place.indent,
                     std::max(frame.width - place.indent, 1.0F),
                     context.structure.add(element, "LBody"),
                     frame.group};
    const std::size_t first = out.size();
    lay_out_blocks(context, item.blocks, body, out);
    if (out.size() == first) {
        Strip empty;
        empty.height = list.label_style.size * 1.35F;
        empty.baseline = baseline_of(empty.height, list.label_style.size);
        empty.group = frame.group;
        out.add(std::move(empty));
    }
    add_label(
        set_label(context.tools, item.label, list.label_style, label), body, out.strips()[first]);
}

}  // namespace

void lay_out_list(LayoutContext& context,
                  const ListBlock& list,
                  const Frame& frame,
                  StripList& out) {
    ElementAttributes attributes;
    attributes.numbering = list.ordered ? ListNumbering::decimal : ListNumbering::disc;
    Frame inner = frame;
    inner.parent = context.structure.add(frame.parent, "L", std::move(attributes));
    const ItemPlace place{inner, indent_of(context, list)};
    for (const ListItem& item : list.items) {
        lay_out_item(context, item, list, place, out);
    }
}

}  // namespace unitfolio::pdf
