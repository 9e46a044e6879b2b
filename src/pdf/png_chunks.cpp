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
        if (std::find(kKept.begin(), kKept.end(), chunk.type) != kKept.end()) {
            kept += kept.empty() ? kSignature : std::string_view();
            kept += chunk.whole;
        }
    }
    return kept;
}

}  // namespace unitfolio::pdf
