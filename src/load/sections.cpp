#include "load/sections.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace unitfolio::load {

using markup::Document;
using markup::NodeId;
using markup::NodeKind;

namespace {

constexpr std::int32_t kNoLevel = 7;

std::int32_t level_of(const Document& document, NodeId block) {
    const markup::Node& node = document[block];
    return node.kind == NodeKind::heading ? node.number : kNoLevel;
}

bool starts_with_title(const Document& document, std::span<const NodeId> blocks) {
    const auto is_top = [&](NodeId block) {
        return level_of(document, block) == 1;
    };
    const auto is_heading = [&](NodeId block) {
        return level_of(document, block) != kNoLevel;
    };
    return !blocks.empty() && is_top(blocks.front()) &&
           std::count_if(blocks.begin(), blocks.end(), is_top) == 1 &&
           std::count_if(blocks.begin(), blocks.end(), is_heading) > 1;
}

}  // namespace

Outline cut_at_headings(const Document& document, std::span<const NodeId> blocks) {
    std::int32_t highest = kNoLevel;
    for (const NodeId block : blocks) {
        highest = std::min(highest, level_of(document, block));
    }
    Outline outline;
    for (const NodeId block : blocks) {
        if (highest != kNoLevel && level_of(document, block) == highest) {
            outline.sections.push_back(
                {base::collapse_space(document.plain_text(block)), block, {}});
        } else if (outline.sections.empty()) {
            outline.introduction.push_back(block);
        } else {
            outline.sections.back().blocks.push_back(block);
        }
    }
    return outline;
}

Outline outline_of(const Document& document) {
    const std::vector<NodeId> blocks = document.children(document.root());
    const std::size_t skipped = starts_with_title(document, blocks) ? 1 : 0;
    return cut_at_headings(document, std::span(blocks).subspan(skipped));
}

}  // namespace unitfolio::load
