// The one thing of a photo's metadata that matters: which way up it is.
#pragma once

#include <string_view>

namespace unitfolio::pdf {

/// 1 to 8 as in EXIF 2.3, 4.6.4 (1 is upright); 1 for whatever makes no sense. `segment` is the
/// content of an APP1 segment, "Exif" and two zeros included.
[[nodiscard]] int exif_orientation(std::string_view segment);

}  // namespace unitfolio::pdf
