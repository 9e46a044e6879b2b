#include "pdf/exif.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kSignature("Exif\0\0", 6);
constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::size_t kEntrySize = 12;
constexpr int kUpright = 1;

/// Numbers of a TIFF structure; nothing outside it is ever read.
class TiffReader {
  public:
    explicit TiffReader(std::string_view bytes)
        : bytes_(bytes),
          little_(bytes.starts_with("II")) {}

    [[nodiscard]] std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t index = little_ ? at + size - 1 - i : at + i;
            value = value << 8U | static_cast<unsigned char>(bytes_[index]);
        }
        return value;
    }

  private:
    std::string_view bytes_;
    bool little_;
};

}  // namespace

int exif_orientation(std::string_view segment) {
    if (!segment.starts_with(kSignature)) {
        return kUpright;
    }
    const TiffReader tiff(segment.substr(kSignature.size()));
    const auto directory = tiff.number(4, 4);
    if (!directory) {
        return kUpright;
    }
    const auto count = tiff.number(*directory, 2);
    for (std::size_t i = 0; i < count.value_or(0); ++i) {
        const std::size_t entry = std::size_t{*directory} + 2 + i * kEntrySize;
        const auto tag = tiff.number(entry, 2);
        if (!tag) {
            return kUpright;
        }
        if (*tag == kOrientationTag) {
            const auto value = tiff.number(entry + 8, 2).value_or(1);
            return value >= 1 && value <= 8 ? static_cast<int>(value) : kUpright;
        }
    }
    return kUpright;
}

}  // namespace unitfolio::pdf
