#include "pdf/group_marks.h"

#include <algorithm>
#include <map>

namespace unitfolio::pdf {

namespace {

constexpr float kBarWidth = 3;
constexpr float kFrameWidth = 0.6F;

struct Reach {
    float top = 0;
    float bottom = 0;
};

void append(std::vector<Mark>& marks, const Group& group, const Reach& reach) {
    const float height = reach.bottom - reach.top;
    const float width = group.right - group.left;
    if (group.background) {
        marks.push_back(
            {kArtifact, BoxMark{group.left, reach.top, width, height, *group.background, 0, 0}});
    }
    if (group.bar) {
        marks.push_back(
            {kArtifact, BoxMark{group.left, reach.top, kBarWidth, height, *group.bar, 0, 0}});
    }
    if (group.frame) {
        marks.push_back(
            {kArtifact,
             BoxMark{group.left, reach.top, width, height, *group.frame, 0, kFrameWidth}});
    }
}

}  // namespace

std::vector<Mark> group_marks(std::span<const PlacedStrip> strips, std::span<const Group> groups) {
    // Groups are numbered as they open, so an outer one has a smaller number than those inside it.
    std::map<GroupId, Reach> reaches;
    for (const PlacedStrip& strip : strips) {
        for (GroupId id = strip.group; id != kNoGroup;
             id = groups[static_cast<std::size_t>(id)].parent) {
            const auto [found, first] = reaches.try_emplace(id, Reach{strip.top, strip.bottom});
            found->second.bottom = std::max(found->second.bottom, strip.bottom);
        }
    }
    std::vector<Mark> marks;
    for (const auto& [id, reach] : reaches) {
        append(marks, groups[static_cast<std::size_t>(id)], reach);
    }
    return marks;
}

}  // namespace unitfolio::pdf
