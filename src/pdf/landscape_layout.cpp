#include "pdf/layout.h"

#include <cstddef>

namespace unitfolio::pdf {

namespace {

/// Where the strips begin that stay with what follows the last one.
std::size_t begin_of_kept(const StripList& list) {
    const std::vector<Strip>& strips = list.strips();
    std::size_t begin = strips.size();
    while (begin > 0 && !strips[begin - 1].may_break_after && !strips[begin - 1].page_break &&
           strips[begin - 1].orientation == Orientation::portrait) {
        --begin;
    }
    return begin;
}

}  // namespace

void lay_out_landscape(LayoutContext& context,
                       std::span<const Block> blocks,
                       const Frame& frame,
                       StripList& out) {
    const std::size_t first = begin_of_kept(out);
    const Orientation before = context.orientation;
    context.turn_to(Orientation::landscape);
    Frame inner = context.column;
    inner.parent = frame.parent;
    lay_out_blocks(context, blocks, inner, out);
    context.turn_to(before);
    for (std::size_t i = first; i < out.size(); ++i) {
        out.strips()[i].orientation = Orientation::landscape;
    }
}

}  // namespace unitfolio::pdf
