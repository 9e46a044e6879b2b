#include "pdf/layout.h"

#include <algorithm>

namespace unitfolio::pdf {

namespace {

constexpr WidthRange kPictureRange{40, 240};
constexpr WidthRange kTableRange{80, 400};

WidthRange wider(const WidthRange& a, const WidthRange& b, float indent) {
    return {std::max(a.least, b.least + indent), std::max(a.most, b.most + indent)};
}

WidthRange measure_paragraph(LayoutContext& context, const Paragraph& block) {
    const bool lasting = context.block_owner == TextOwner::flow;
    const std::size_t digits = page_digits(context, block.runs);
    if (const WidthRange* known = lasting ? context.settled.width(block.runs, digits) : nullptr) {
        return *known;
    }
    const InlineOptions options{
        context.patterns(block.style), block.style.preformatted, 1e9F, digits};
    const WidthRange range = context.tools.breaker.width_range(block.runs, options);
    if (lasting) {
        context.settled.keep_width(block.runs, digits, range);
    }
    return range;
}

struct Measurer {
    LayoutContext& context;

    WidthRange operator()(const Paragraph& block) const {
        return wider({}, measure_paragraph(context, block), block.style.indent);
    }

    WidthRange operator()(const ListBlock& block) const {
        WidthRange range;
        for (const ListItem& item : block.items) {
            range = wider(range, measure_blocks(context, item.blocks), block.indent);
        }
        return range;
    }

    WidthRange operator()(const GroupBlock& block) const {
        return wider({}, measure_blocks(context, block.blocks), block.indent + 2 * block.padding);
    }

    WidthRange operator()(const LandscapeBlock& block) const {
        return measure_blocks(context, block.blocks);
    }

    WidthRange operator()(const ColumnsBlock& block) const {
        const WidthRange column = measure_blocks(context, block.blocks);
        return {2 * column.least + block.gap, 2 * column.most + block.gap};
    }

    WidthRange operator()(const FigureBlock& block) const {
        return {kPictureRange.least, block.max_width > 0 ? block.max_width : kPictureRange.most};
    }

    WidthRange operator()(const TableBlock& /*block*/) const { return kTableRange; }

    WidthRange operator()(const DrawingBlock& /*block*/) const { return kPictureRange; }

    WidthRange operator()(const FormBlock& /*block*/) const { return kPictureRange; }

    template <class Other>
    WidthRange operator()(const Other& /*takes any width*/) const {
        return {};
    }
};

}  // namespace

WidthRange measure_blocks(LayoutContext& context, std::span<const Block> blocks) {
    WidthRange range;
    for (const Block& block : blocks) {
        range = wider(range, std::visit(Measurer{context}, block.content), 0);
    }
    return range;
}

}  // namespace unitfolio::pdf
