// Decoded pictures turned and scaled.
#pragma once

#include "pdf/flow.h"

#include <cstdint>

namespace unitfolio::pdf {

/// Turned upright, given its EXIF orientation (1 to 8).
[[nodiscard]] Picture upright(Picture picture, int orientation);

/// Made smaller by averaging; `width` is at most the picture's. The result has pixels only, no JPEG
/// data.
[[nodiscard]] Picture scaled_down(const Picture& picture, std::uint32_t width);

}  // namespace unitfolio::pdf
