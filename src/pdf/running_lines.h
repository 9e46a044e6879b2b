// Headers and footers: one line each, with the page's number filled in.
#pragma once

#include "pdf/display_list.h"
#include "pdf/flow.h"
#include "pdf/page_labels.h"
#include "pdf/text_tools.h"

#include <vector>

namespace unitfolio::pdf {

void add_running_lines(TextTools& tools,
                       const PageStyle& style,
                       const PageNumbering& numbering,
                       std::vector<DisplayPage>& pages);

}  // namespace unitfolio::pdf
