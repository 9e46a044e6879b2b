#include "pdf/png_chunks.h"

#include "base/deflate.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n";
constexpr std::size_t kNumber = 4;
/// Length and type before the data, a check sum behind.
constexpr std::size_t kAround = 3 * kNumber;

/// What changes how the picture looks; everything else says where it comes from.
constexpr std::array<std::string_view, 11> kKept{
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"};

bool is_kept(std::string_view type) {
    return std::find(kKept.begin(), kKept.end(), type) != kKept.end();
}

}  // namespace

std::uint32_t png_number(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, kNumber)) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return number;
}

bool PngChunk::is_sound() const {
    return base::crc32(whole.substr(kNumber, kNumber + data.size())) == check_sum;
}

std::vector<PngChunk> png_chunks(std::string_view png) {
    std::vector<PngChunk> chunks;
    if (!png.starts_with(kSignature)) {
        return chunks;
    }
    png.remove_prefix(kSignature.size());
    while (png.size() >= kAround) {
        const std::size_t size = png_number(png);
        if (size + kAround > png.size()) {
            return {};
        }
        PngChunk& chunk = chunks.emplace_back();
        chunk.whole = png.substr(0, size + kAround);
        chunk.type = chunk.whole.substr(kNumber, kNumber);
        chunk.data = chunk.whole.substr(2 * kNumber, size);
        chunk.check_sum = png_number(chunk.whole.substr(2 * kNumber + size));
        if (chunk.type == "IEND") {
            return chunks;
        }
        png.remove_prefix(size + kAround);
    }
    return {};
}

std::string png_without_metadata(std::string_view png) {
    std::string kept;
    for (const PngChunk& chunk : png_chunks(png)) {
        if (is_kept(chunk.type)) {
            kept += kept.empty() ? kSignature : std::string_view();
            kept += chunk.whole;
        }
    }
    return kept;
}

std::string png_for_decoder(std::string_view png) {
    std::string kept(png.substr(0, kSignature.size()));
    png.remove_prefix(kept.size());
    while (png.size() >= 2 * kNumber) {
        const std::size_t whole = png_number(png) + kAround;
        const auto type = png.substr(kNumber, kNumber);
        // Pixels are read as they come.
        if (whole > png.size() && type != "IDAT") {
            break;
        }
        if (is_kept(type)) {
            kept += png.substr(0, whole);
        }
        png.remove_prefix(std::min(whole, png.size()));
    }
    return kept;
}

}  // namespace unitfolio::pdf
