#include "pdf/layout.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr float kBarWidth = 3;

std::string_view element_type(GroupBlock::Kind kind) {
    switch (kind) {
        case GroupBlock::Kind::section:
            return "Sect";
        case GroupBlock::Kind::part:
            return "Part";
        case GroupBlock::Kind::article:
            return "Art";
        case GroupBlock::Kind::quote:
            return "BlockQuote";
        case GroupBlock::Kind::box:
            return "Div";
    }
    return "Div";
}

void add_padding(float height, GroupId group, StripList& out) {
    Strip padding;
    padding.height = height;
    padding.group = group;
    padding.may_break_after = false;
    out.add(std::move(padding));
}

/// Decoration for the strips of one group, or none if it has no looks.
GroupId add_group(LayoutContext& context, const GroupBlock& group, const Frame& frame) {
    if (!group.background && !group.bar && !group.frame) {
        return frame.group;
    }
    context.groups.push_back({frame.group,
                              frame.left + group.indent,
                              frame.left + frame.width,
                              group.background,
                              group.bar,
                              group.frame});
    return GroupId{static_cast<std::uint32_t>(context.groups.size() - 1)};
}

}  // namespace

void lay_out_group(LayoutContext& context,
                   const GroupBlock& group,
                   const Frame& frame,
                   StripList& out) {
    const float bar = group.bar ? kBarWidth : 0;
    Frame inner;
    inner.left = frame.left + group.indent + group.padding + bar;
    inner.width = std::max(frame.width - group.indent - 2 * group.padding - bar, 1.0F);
    ElementAttributes attributes;
    attributes.language = group.language;
    inner.parent =
        context.structure.add(frame.parent, element_type(group.kind), std::move(attributes));
    const std::string_view language = context.language;
    if (!group.language.empty()) {
        context.language = group.language;
    }
    inner.group = add_group(context, group, frame);
    const bool padded = group.padding > 0 && inner.group != frame.group;
    const std::size_t first = out.size();
    if (padded) {
        add_padding(group.padding, inner.group, out);
    }
    lay_out_blocks(context, group.blocks, inner, out);
    context.language = language;
    if (padded && out.size() > first + 1) {
        // The padding is the space above what stands first.
        out.strips()[first + 1].space_before = 0;
    }
    if (padded) {
        out.drop_space();
        // A box that ends with a heading stays with what follows, as the heading does.
        const bool may_break = out.strips().back().may_break_after;
        out.strips().back().may_break_after = false;
        add_padding(group.padding, inner.group, out);
        out.strips().back().may_break_after = may_break || out.size() == first + 2;
    }
    if (group.keep_together && out.size() > first &&
        out.height_from(first) <= context.page_height) {
        out.keep_together_from(first);
    }
    out.space_after(group.space_after);
}

}  // namespace unitfolio::pdf
