#include "pdf/group_marks.h"
#include "pdf/layout.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace unitfolio::pdf {

namespace {

/// Pages break between parts of at most this height, each of which has two columns of its own: so
/// one never reads up again from the foot of a page.
constexpr float kLargestShareOfPage = 0.45F;

/// Strips [begin, end), of which those from `cut` on stand on the right.
struct Part {
    std::size_t begin = 0;
    std::size_t cut = 0;
    std::size_t end = 0;
    float height = 0;
};

class Balancer {
  public:
    Balancer(const std::vector<Strip>& strips, float tallest)
        : strips_(strips),
          tallest_(tallest) {}

    /// As much as fits, at least one strip.
    [[nodiscard]] Part next(std::size_t begin) const {
        Part best;
        for (std::size_t end = begin + 1; end <= strips_.size(); ++end) {
            if (!may_end(end)) {
                continue;
            }
            const Part part = balanced(begin, end);
            if (best.end != 0 && part.height > tallest_) {
                break;
            }
            best = part;
        }
        return best;
    }

  private:
    [[nodiscard]] bool may_end(std::size_t end) const {
        return end == strips_.size() || strips_[end - 1].may_break_after;
    }

    [[nodiscard]] float height(std::size_t begin, std::size_t end) const {
        float height = 0;
        for (std::size_t i = begin; i < end; ++i) {
            height += strips_[i].height + (i == begin ? 0 : strips_[i].space_before);
        }
        return height;
    }

    [[nodiscard]] Part balanced(std::size_t begin, std::size_t end) const {
        Part best{begin, end, end, height(begin, end)};
        for (std::size_t cut = begin + 1; cut < end; ++cut) {
            const float taller = std::max(height(begin, cut), height(cut, end));
            if (may_end(cut) && taller < best.height) {
                best = {begin, cut, end, taller};
            }
        }
        return best;
    }

    const std::vector<Strip>& strips_;
    float tallest_;
};

/// Some strips below each other as one, with the backgrounds of their groups.
Strip stacked(std::vector<Strip>& strips,
              std::size_t begin,
              std::size_t end,
              std::span<const Group> groups) {
    Strip column;
    Strip content;
    std::vector<PlacedStrip> placed;
    float top = 0;
    for (std::size_t i = begin; i < end; ++i) {
        top += i == begin ? 0 : strips[i].space_before;
        placed.push_back({top, top + strips[i].height, strips[i].group});
        merge_strip(strips[i], content, top);
        top += strips[i].height;
    }
    column.decoration = group_marks(placed, groups);
    merge_strip(content, column, 0);
    return column;
}

void move_right(Strip& strip, float by) {
    for (std::vector<Mark>* marks : {&strip.decoration, &strip.content}) {
        std::for_each(marks->begin(), marks->end(), [&](Mark& mark) { shift_right(mark, by); });
    }
    for (LinkArea& link : strip.links) {
        link.left += by;
        link.right += by;
    }
    if (RareParts::Parts* parts = strip.rare.held()) {
        for (FieldArea& field : parts->fields) {
            field.left += by;
            field.right += by;
        }
        for (FigureArea& figure : parts->figures) {
            figure.left += by;
            figure.right += by;
        }
    }
}

}  // namespace

void lay_out_columns(LayoutContext& context,
                     const ColumnsBlock& columns,
                     const Frame& frame,
                     StripList& out) {
    const Frame inner{frame.left,
                      std::max((frame.width - columns.gap) / 2, 1.0F),
                      context.structure.add(frame.parent, "Div"),
                      kNoGroup};
    StripList content;
    lay_out_blocks(context, columns.blocks, inner, content);
    std::vector<Strip>& strips = content.strips();
    const Balancer balancer(strips, context.page_height * kLargestShareOfPage);
    for (std::size_t begin = 0; begin < strips.size();) {
        const Part part = balancer.next(begin);
        const float space = strips[begin].space_before;
        Strip both = stacked(strips, part.begin, part.cut, context.groups);
        Strip right = stacked(strips, part.cut, part.end, context.groups);
        move_right(right, inner.width + columns.gap);
        merge_strip(right, both, 0);
        both.height = part.height;
        both.group = frame.group;
        out.add(std::move(both), space);
        begin = part.end;
    }
    out.space_after(columns.space_after);
}

}  // namespace unitfolio::pdf
