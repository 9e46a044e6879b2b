// Fills pages with strips from the top, breaking only where it is allowed and as late as it can.
// Where a figure does not fit, the text behind it comes first, so that no page ends half empty.
// Pure: strips are heights and wishes here.
#pragma once

#include "pdf/flow.h"

#include <cstddef>
#include <vector>

namespace unitfolio::pdf {

/// What the paginator knows of a strip.
struct Extent {
    float height = 0;
    /// Not kept at the top of a page.
    float space_before = 0;
    bool may_break_after = true;
    /// Starts a new page.
    bool page_break = false;
    /// Where it differs from the strip before, a new page starts.
    Orientation orientation = Orientation::portrait;
    /// If not 0: only where less than this is left.
    float page_break_room = 0;
    /// Dropped at the top of a page that was not asked for.
    bool vanishes_at_top = false;
    /// What its foot notes take of the page.
    float foot_notes = 0;
    /// What is repeated above it if a page starts with it.
    float repeated_head = 0;
    /// Belongs to a figure that may stand further down; the figure ends where a page may.
    bool floats = false;
    /// May come before a figure that stands above it.
    bool passes_figures = false;
};

struct PageFill {
    /// Strips [begin, end) of the order.
    std::size_t begin = 0;
    std::size_t end = 0;
    Orientation orientation = Orientation::portrait;
    /// Of each strip, the distance of its upper edge from the top of the page's text.
    std::vector<float> tops;
};

struct PageRoom {
    float height = 0;
    float landscape_height = 0;
    /// What the first foot note of a page takes in addition (the rule above it).
    float foot_note_rule = 0;
};

struct Pagination {
    std::vector<PageFill> pages;
    /// The strips in the order in which they stand.
    std::vector<std::size_t> order;
};

[[nodiscard]] Pagination paginate(std::vector<Extent> strips, const PageRoom& room);

}  // namespace unitfolio::pdf
