// The rows of a PNG as they stand in its file: compressed, each with a filter before it. PDF reads
// the same coding (ISO 32000-1, 7.4.4.4, predictor 15), so that most pictures need not be decoded
// at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

struct PngRows {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    /// A sample's: 1, 2, 4, 8 or 16.
    int bits = 0;
    /// Samples of a pixel: 1 to 4; 1 if it has a palette.
    int channels = 0;
    /// Red, green and blue of each colour; empty if pixels name their own.
    std::string palette;
    /// Some pixels may be transparent.
    bool transparent = false;
    /// Its colours are told by another curve than sRGB's.
    bool own_gamma = false;
    /// In zlib's format.
    std::string deflated;
};

/// Reads a file strictly: check sums, order and sizes of chunks. Nothing if it is unsound or
/// anything is out of the ordinary (interlaced pictures are); then a decoder may still know better.
[[nodiscard]] std::optional<PngRows> png_rows(std::string_view png);

/// Whether the compressed data are sound to their last byte and hold just the rows, each with a
/// filter that exists.
[[nodiscard]] bool are_sound(const PngRows& rows);

}  // namespace unitfolio::pdf
