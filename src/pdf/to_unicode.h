// The table in a PDF font that says what its codes mean as text.
#pragma once

#include "pdf/glyph_codes.h"

#include <string>

namespace unitfolio::pdf {

/// A CMap (Adobe Technical Note 5411).
[[nodiscard]] std::string to_unicode_map(const GlyphCodes& codes);

}  // namespace unitfolio::pdf
