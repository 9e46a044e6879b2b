// A JPEG file as the segments that it consists of, without decoding anything.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::pdf {

/// The file without application data and comments, cut off behind its end marker. Empty if its
/// segments make no sense.
[[nodiscard]] std::string without_metadata(std::string_view jpeg);

/// The orientation that its EXIF segment names; 1 (upright) if there is none.
[[nodiscard]] int jpeg_orientation(std::string_view jpeg);

}  // namespace unitfolio::pdf
