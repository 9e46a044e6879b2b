// Headers and footers: one line each, with the page's number filled in.
#pragma once

#include "pdf/display_list.h"
#include "pdf/flow.h"
#include "pdf/page_labels.h"
#include "pdf/shaper.h"

#include <vector>

namespace unitfolio::pdf {

void add_running_lines(Shaper& shaper,
                       const PageStyle& style,
                       const PageNumbering& numbering,
                       std::vector<DisplayPage>& pages);

}  // namespace unitfolio::pdf
