#include "pdf/layout.h"

#include <algorithm>

namespace unitfolio::pdf {

namespace {

/// Boxes, lists and cells hold what they hold; only what has a page to itself is turned.
bool may_turn(const LayoutContext& context, const Frame& frame) {
    constexpr float rounding = 0.5F;
    return context.orientation == Orientation::portrait &&
           frame.width > context.column.width - rounding;
}

float least_width(LayoutContext& context, std::span<const Block> blocks) {
    float least = 0;
    for (const Block& block : blocks) {
        if (const auto* table = std::get_if<TableBlock>(&block.content)) {
            least = std::max(least, least_table_width(context, *table));
        }
    }
    return least;
}

}  // namespace

void lay_out_wide(LayoutContext& context,
                  const WideBlock& wide,
                  const Frame& frame,
                  StripList& out) {
    const float lying = context.flow.page.turned_to(Orientation::landscape).text_width();
    for (const std::vector<Block>& way : wide.ways) {
        const float least = least_width(context, way);
        const bool last = &way == &wide.ways.back();
        const bool turns = may_turn(context, frame);
        if (least <= frame.width || (last && !turns)) {
            lay_out_blocks(context, way, frame, out);
            return;
        }
        if (turns && (least <= lying || last)) {
            lay_out_landscape(context, way, frame, out);
            return;
        }
    }
}

}  // namespace unitfolio::pdf
