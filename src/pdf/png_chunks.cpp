#include "pdf/png_chunks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n";
/// Length and type before the data, a check sum behind.
constexpr std::size_t kAround = 12;
constexpr std::size_t kTypeAt = 4;

/// What changes how the picture looks; everything else says where it comes from.
constexpr std::array<std::string_view, 11> kKept{
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"};

std::uint32_t number_at(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, 4)) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return number;
}

}  // namespace

std::string png_without_metadata(std::string_view png) {
    if (!png.starts_with(kSignature)) {
        return {};
    }
    std::string kept(kSignature);
    png.remove_prefix(kSignature.size());
    while (png.size() >= kAround) {
        const std::size_t size = number_at(png) + kAround;
        if (size > png.size()) {
            return {};
        }
        const std::string_view type = png.substr(kTypeAt, 4);
        if (std::find(kKept.begin(), kKept.end(), type) != kKept.end()) {
            kept += png.substr(0, size);
        }
        if (type == "IEND") {
            return kept;
        }
        png.remove_prefix(size);
    }
    return {};
}

}  // namespace unitfolio::pdf
