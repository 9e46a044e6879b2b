// The last resort against text that is wider than its line: words of several styles without a space
// between them, chains of no-break spaces.
#pragma once

#include "pdf/inline_text.h"

namespace unitfolio::pdf {

/// Allows breaks between the boxes of every piece that is wider than a line and may not be broken
/// otherwise.
void divide_wide_pieces(InlineText& text, float width);

}  // namespace unitfolio::pdf
