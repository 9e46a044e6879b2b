// The marks of one page as PDF operators, wrapped into marked content that the structure refers to.
#pragma once

#include "pdf/display_list.h"
#include "pdf/structure.h"

#include <string>
#include <vector>

namespace unitfolio::pdf {

struct ContentStream {
    std::string operators;
    /// By marked content identifier, the slot that it belongs to.
    std::vector<ContentId> marked;
};

/// Fonts are called /F0, /F1 … by FontUse, pictures /I0, /I1 …, pages of other
/// documents /S0, /S1 …
[[nodiscard]] ContentStream write_content(const DisplayPage& page, const Structure& structure);

/// What a form field shows, as operators of its appearance; the marks are measured from the field's
/// upper left corner.
[[nodiscard]] std::string write_field_content(const FieldArea& area, const Structure& structure);

}  // namespace unitfolio::pdf
