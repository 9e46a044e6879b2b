#include "pdf/png_rows.h"

#include "base/deflate.h"
#include "pdf/picture_limits.h"
#include "pdf/png_chunks.h"

#include <cstddef>
#include <utility>

namespace unitfolio::pdf {

namespace {

// PNG's types of colour (ISO/IEC 15948, 11.2.2), which add up: 1 palette, 2 colour, 4 alpha.
constexpr int kGrey = 0;
constexpr int kColour = 2;
constexpr int kPalette = 3;
constexpr int kGreyAlpha = 4;
constexpr int kColourAlpha = 6;

constexpr std::uint32_t kMostAcross = 65'535;
/// 1 / 2.2 in PNG's unit, and how far others write it from that.
constexpr std::uint32_t kUsualGamma = 45'455;
constexpr std::uint32_t kGammaTolerance = 500;

int channels_of(int colour) {
    switch (colour) {
        case kGrey:
        case kPalette:
            return 1;
        case kGreyAlpha:
            return 2;
        case kColour:
            return 3;
        case kColourAlpha:
            return 4;
        default:
            return 0;
    }
}

bool may_have_bits(int colour, int bits) {
    const bool small = bits == 1 || bits == 2 || bits == 4;
    return bits == 8 || (small && (colour == kGrey || colour == kPalette)) ||
           (bits == 16 && colour != kPalette);
}

class Reader {
  public:
    /// Takes a chunk; false if it makes the file unsound or unusual.
    bool take(const PngChunk& chunk);

    [[nodiscard]] std::optional<PngRows> finish();

  private:
    bool take_header(std::string_view data);
    bool take_palette(std::string_view data);
    bool take_transparency(std::string_view data);
    bool take_gamma(std::string_view data);

    PngRows rows_;
    int colour_ = 0;
    bool standard_colours_ = false;
    bool has_palette_ = false;
    /// Whether a chunk of them was there, be it empty.
    bool has_pixels_ = false;
    /// Of the chunk before.
    std::string_view last_;
};

bool Reader::take_header(std::string_view data) {
    constexpr std::size_t size = 13;
    if (data.size() != size) {
        return false;
    }
    rows_.width = png_number(data);
    rows_.height = png_number(data.substr(4));
    rows_.bits = static_cast<unsigned char>(data[8]);
    colour_ = static_cast<unsigned char>(data[9]);
    rows_.channels = channels_of(colour_);
    rows_.transparent = colour_ >= kGreyAlpha;
    const bool plain = data.substr(10) == std::string_view("\0\0\0", 3);  // not interlaced
    return plain && rows_.channels > 0 && may_have_bits(colour_, rows_.bits) &&
           rows_.width <= kMostAcross && rows_.height <= kMostAcross &&
           !size_fault(rows_.width, rows_.height);
}

bool Reader::take_palette(std::string_view data) {
    const bool is_suggestion = colour_ == kColour || colour_ == kColourAlpha;
    const std::size_t most = std::size_t{3}
                             << static_cast<unsigned>(is_suggestion ? 8 : rows_.bits);
    const bool fits = (is_suggestion || colour_ == kPalette) && !has_palette_ && !has_pixels_ &&
                      !data.empty() && data.size() % 3 == 0 && data.size() <= most;
    has_palette_ = true;
    if (!is_suggestion) {
        rows_.palette = data;
    }
    return fits;
}

bool Reader::take_transparency(std::string_view data) {
    rows_.transparent = true;
    const std::size_t size = colour_ == kPalette
                                 ? data.size()
                                 : std::size_t{2} * static_cast<std::size_t>(rows_.channels);
    return colour_ < kGreyAlpha && !has_pixels_ && data.size() == size &&
           (colour_ != kPalette || data.size() <= rows_.palette.size() / 3);
}

bool Reader::take_gamma(std::string_view data) {
    const std::uint32_t gamma = data.size() == 4 ? png_number(data) : 0;
    rows_.own_gamma =
        gamma < kUsualGamma - kGammaTolerance || gamma > kUsualGamma + kGammaTolerance;
    return data.size() == 4;
}

bool Reader::take(const PngChunk& chunk) {
    if (!chunk.is_sound()) {
        return false;
    }
    const std::string_view before = std::exchange(last_, chunk.type);
    if (before.empty()) {
        return chunk.type == "IHDR" && take_header(chunk.data);
    }
    if (chunk.type == "IHDR") {
        return false;
    }
    if (chunk.type == "IDAT") {
        // They follow one another.
        const bool in_order = !has_pixels_ || before == "IDAT";
        has_pixels_ = true;
        rows_.deflated += chunk.data;
        return in_order;
    }
    if (chunk.type == "PLTE") {
        return take_palette(chunk.data);
    }
    if (chunk.type == "tRNS") {
        return take_transparency(chunk.data);
    }
    if (chunk.type == "gAMA") {
        return take_gamma(chunk.data);
    }
    standard_colours_ = standard_colours_ || chunk.type == "sRGB";
    return true;
}

std::optional<PngRows> Reader::finish() {
    if (colour_ == kPalette && rows_.palette.empty()) {
        return std::nullopt;
    }
    rows_.own_gamma = rows_.own_gamma && !standard_colours_;
    return std::move(rows_);
}

}  // namespace

std::optional<PngRows> png_rows(std::string_view png) {
    const auto chunks = png_chunks(png);
    Reader reader;
    for (const PngChunk& chunk : chunks) {
        if (!reader.take(chunk)) {
            return std::nullopt;
        }
    }
    return chunks.empty() ? std::nullopt : reader.finish();
}

bool are_sound(const PngRows& rows) {
    const std::size_t bits =
        std::size_t{rows.width} * static_cast<std::size_t>(rows.channels * rows.bits);
    // A row is its filter and its samples.
    const std::size_t row = 1 + (bits + 7) / 8;
    const auto bytes = base::inflated(rows.deflated, row * rows.height);
    if (!bytes) {
        return false;
    }
    constexpr unsigned char last_filter = 4;
    for (std::size_t at = 0; at < bytes->size(); at += row) {
        if (static_cast<unsigned char>((*bytes)[at]) > last_filter) {
            return false;
        }
    }
    return true;
}

}  // namespace unitfolio::pdf
