#include "pdf/table_cells.h"

#include "pdf/group_marks.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr Colour kRule{205, 208, 212};
constexpr Colour kStrongRule{90, 96, 104};
constexpr float kRuleWidth = 0.5F;
constexpr float kStrongRuleWidth = 0.9F;

/// The part of a cell that is in one strip.
struct CellPart {
    float height = 0;
    bool begins = false;
    bool ends = false;
};

void decorate(const SetCell& cell, const CellPart& part, const CellLooks& looks, Strip& strip) {
    const float right = cell.left + cell.width;
    if (cell.place.cell->background) {
        const BoxMark box{
            cell.left, 0, cell.width, part.height, *cell.place.cell->background, 0, 0};
        strip.decoration.insert(strip.decoration.begin(), {kArtifact, box});
    }
    const auto level = [&](float y, bool strong) {
        const LineMark line{cell.left,
                            y,
                            right,
                            y,
                            strong ? kStrongRule : kRule,
                            strong ? kStrongRuleWidth : kRuleWidth,
                            false};
        strip.decoration.push_back({kArtifact, line});
    };
    const auto upright = [&](float x) {
        strip.decoration.push_back(
            {kArtifact, LineMark{x, 0, x, part.height, kRule, kRuleWidth, false}});
    };
    const std::size_t next_row = cell.place.row + cell.place.rows;
    if (part.begins && cell.place.row == 0) {
        level(0, true);
    }
    if (part.ends) {
        level(part.height, next_row == looks.head_rows || next_row == looks.rows);
    }
    if (looks.grid) {
        upright(cell.left);
        upright(right);
    }
}

/// Where content may go in a strip.
struct Room {
    float top = 0;
    float height = 0;
};

/// Takes strips of a cell as long as they fit; returns the height used.
float fill(SetCell& cell, const Room& room, const CellLooks& looks, Strip& into) {
    std::vector<Strip>& strips = cell.content.strips();
    std::vector<PlacedStrip> placed;
    Strip content;
    float used = 0;
    for (; cell.next < strips.size(); ++cell.next) {
        Strip& strip = strips[cell.next];
        const float space = used == 0 ? 0 : strip.space_before;
        if (used + space + strip.height > room.height) {
            break;
        }
        const float top = room.top + used + space;
        placed.push_back({top, top + strip.height, strip.group});
        used += space + strip.height;
        merge_strip(strip, content, top);
    }
    std::vector<Mark> backgrounds = group_marks(placed, looks.groups);
    std::move(backgrounds.begin(), backgrounds.end(), std::back_inserter(into.decoration));
    merge_strip(content, into, 0);
    return used;
}

bool finished(std::span<const SetCell> cells, std::size_t row) {
    return std::all_of(cells.begin(), cells.end(), [&](const SetCell& cell) {
        return cell.place.row != row || cell.next == cell.content.size();
    });
}

/// A part of a row that takes at least one strip of the cell with the tallest one.
Strip next_slice(std::span<SetCell> cells, std::size_t row, float top, const CellLooks& looks) {
    float tallest = 0;
    for (const SetCell& cell : cells) {
        if (cell.place.row == row && cell.next < cell.content.size()) {
            tallest = std::max(tallest, cell.content.strips()[cell.next].height);
        }
    }
    Strip slice;
    float used = 0;
    for (SetCell& cell : cells) {
        if (cell.place.row == row) {
            used = std::max(used, fill(cell, {top, tallest}, looks, slice));
        }
    }
    slice.height = top + used;
    return slice;
}

}  // namespace

float covered_height(const SetCell& cell, std::span<const float> heights) {
    const auto covered = heights.subspan(cell.place.row, cell.place.rows);
    return std::accumulate(covered.begin(), covered.end(), 0.0F);
}

Strip row_strip(std::span<SetCell> cells,
                std::size_t row,
                std::span<const float> heights,
                const CellLooks& looks) {
    constexpr float unlimited = 1e9F;
    Strip strip;
    strip.height = heights[row];
    for (SetCell& cell : cells) {
        if (cell.place.row == row) {
            decorate(cell, {covered_height(cell, heights), true, true}, looks, strip);
            fill(cell, {looks.padding, unlimited}, looks, strip);
        }
    }
    return strip;
}

std::vector<Strip> row_slices(std::span<SetCell> cells, std::size_t row, const CellLooks& looks) {
    std::vector<Strip> slices;
    while (!finished(cells, row)) {
        slices.push_back(next_slice(cells, row, slices.empty() ? looks.padding : 0, looks));
    }
    slices.back().height += looks.padding;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const CellPart part{slices[i].height, i == 0, i + 1 == slices.size()};
        for (const SetCell& cell : cells) {
            if (cell.place.row == row) {
                decorate(cell, part, looks, slices[i]);
            }
        }
    }
    // As with paragraphs, a single line is not left alone at either end.
    if (slices.size() > 2) {
        slices.front().may_break_after = false;
        slices[slices.size() - 2].may_break_after = false;
    }
    return slices;
}

}  // namespace unitfolio::pdf
