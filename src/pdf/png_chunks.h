// A PNG file as the chunks that it consists of, without decoding anything.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

/// Views into the file.
struct PngChunk {
    /// Four letters.
    std::string_view type;
    std::string_view data;
    std::uint32_t check_sum = 0;
    /// From its length to its check sum.
    std::string_view whole;

    [[nodiscard]] bool is_sound() const;
};

/// The last chunk of every file.
inline constexpr std::string_view kPngEnd("\0\0\0\0IEND\xAE\x42\x60\x82", 12);

/// A number as PNG writes it, at the beginning of at least four bytes.
[[nodiscard]] std::uint32_t png_number(std::string_view bytes);

/// All chunks up to the end of the picture, which is the last of them; none if they make no sense.
/// Check sums are not looked at.
[[nodiscard]] std::vector<PngChunk> png_chunks(std::string_view png);

/// The file with nothing but what its picture needs: no text, no time, no data of a camera, nothing
/// behind its end. Empty if its chunks make no sense.
[[nodiscard]] std::string png_without_metadata(std::string_view png);

/// What a decoder needs of a file, as far as that goes: it would make room for every text, packed a
/// thousand times smaller than it is, and for all that a chunk says it holds.
[[nodiscard]] std::string png_for_decoder(std::string_view png);

}  // namespace unitfolio::pdf
