// JPEG to pixels and back. The only door to libjpeg.
#pragma once

#include "base/result.h"
#include "pdf/pixels.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

struct JpegFacts {
    /// As the file has them, not turned upright.
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    /// 1 or 3 if a PDF may hold the file's data as they are, else 0.
    int channels = 0;
    /// How its numbers stand for colours, as libjpeg counts the ways. Metadata may tell.
    int colour_space = 0;
};

/// From the header, once it is within the limits; whether the data behind it are sound shows only
/// when they are decoded.
[[nodiscard]] base::Result<JpegFacts> jpeg_facts(std::string_view bytes);

/// The picture as it is in the file. What need not be larger than `least_width` is decoded at a
/// half, a quarter or an eighth of its size, as long as it stays that wide: at a small part of the
/// cost.
[[nodiscard]] base::Result<Pixels> decode_jpeg(std::string_view bytes, std::uint32_t least_width);

/// The picture's pixels, without its transparency, at a quality for print. Empty if libjpeg
/// refuses.
[[nodiscard]] std::string encode_jpeg(const Pixels& picture);

}  // namespace unitfolio::pdf
