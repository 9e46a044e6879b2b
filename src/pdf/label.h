// One line of one style, without a place in the structure's order: labels, running lines, text of
// drawings.
#pragma once

#include "pdf/display_list.h"
#include "pdf/flow.h"
#include "pdf/text_tools.h"

#include <string_view>
#include <vector>

namespace unitfolio::pdf {

struct Label {
    /// Text, from the left end of the baseline.
    std::vector<Mark> marks;
    float width = 0;
};

/// Spaces count, as in code.
[[nodiscard]] Label set_label(TextTools& tools,
                              std::string_view text,
                              const TextStyle& style,
                              ContentId content);

[[nodiscard]] float label_width(TextTools& tools, std::string_view text, const TextStyle& style);

/// Moves the marks of a label to the right, and its baseline down.
void move_label(Label& label, float right, float down);

}  // namespace unitfolio::pdf
