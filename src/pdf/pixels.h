// Decoded pictures turned and scaled.
#pragma once

#include <cstdint>
#include <string>

namespace unitfolio::pdf {

/// Rows from the top, 8 bits a channel.
struct Pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    /// width * height * 3 bytes, RGB.
    std::string rgb;
    /// width * height bytes, or empty for an opaque picture.
    std::string alpha;
};

/// Whether what is shown has the file's width as its height.
[[nodiscard]] bool swaps_sides(int orientation);

/// Turned upright, given its EXIF orientation (1 to 8).
[[nodiscard]] Pixels upright(Pixels picture, int orientation);

/// Made smaller by averaging; `width` is at most the picture's.
[[nodiscard]] Pixels scaled_down(const Pixels& picture, std::uint32_t width);

}  // namespace unitfolio::pdf
