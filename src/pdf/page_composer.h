// From strips and their pages to the display list: everything gets its place on paper, with running
// lines, foot notes, margin notes and backgrounds.
#pragma once

#include "pdf/display_list.h"
#include "pdf/layout.h"
#include "pdf/strip.h"

#include <vector>

namespace unitfolio::pdf {

/// The printed numbers of the pages of all places and headings, and the digits that they need.
[[nodiscard]] PageNumbers number_places(const LayoutContext& context,
                                        const std::vector<Strip>& strips);

/// Divides the strips into pages and composes them. Takes what the layout collected out of
/// `context`.
[[nodiscard]] Display compose_pages(LayoutContext& context, std::vector<Strip> strips);

}  // namespace unitfolio::pdf
