#include "pdf/jpeg_segments.h"

#include "pdf/exif.h"

#include <optional>

namespace unitfolio::pdf {

namespace {

constexpr unsigned kStartOfImage = 0xD8;
constexpr unsigned kEndOfImage = 0xD9;
constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kExifSegment = 0xE1;

bool is_metadata(unsigned marker) {
    return (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
}

/// Markers that stand inside a scan's data: restarts, and the escape for a byte 0xFF.
bool is_inside_scan(unsigned marker) {
    return marker == 0 || (marker >= 0xD0 && marker <= 0xD7) || marker == 0xFF;
}

struct Segment {
    unsigned marker = 0;
    /// With marker and length; for scans, with the data that follows.
    std::string_view bytes;
};

class SegmentReader {
  public:
    explicit SegmentReader(std::string_view jpeg)
        : jpeg_(jpeg) {}

    std::optional<Segment> next();

  private:
    [[nodiscard]] unsigned byte(std::size_t at) const {
        return static_cast<unsigned char>(jpeg_[at]);
    }

    [[nodiscard]] std::size_t scan_end(std::size_t at) const;

    std::string_view jpeg_;
    std::size_t at_ = 0;
};

/// Where the next marker stands behind a scan's data.
std::size_t SegmentReader::scan_end(std::size_t at) const {
    while (at + 1 < jpeg_.size() && (byte(at) != 0xFF || is_inside_scan(byte(at + 1)))) {
        ++at;
    }
    return at + 1 < jpeg_.size() ? at : jpeg_.size();
}

std::optional<Segment> SegmentReader::next() {
    // Any number of fill bytes may stand before a marker.
    while (at_ + 1 < jpeg_.size() && byte(at_) == 0xFF && byte(at_ + 1) == 0xFF) {
        ++at_;
    }
    if (at_ + 2 > jpeg_.size() || byte(at_) != 0xFF) {
        return std::nullopt;
    }
    const std::size_t begin = at_;
    const unsigned marker = byte(at_ + 1);
    std::size_t end = at_ + 2;
    if (marker != kStartOfImage && marker != kEndOfImage) {
        if (end + 2 > jpeg_.size()) {
            return std::nullopt;
        }
        const std::size_t length = byte(end) << 8U | byte(end + 1);
        if (length < 2 || length > jpeg_.size() - end) {
            return std::nullopt;
        }
        end += length;
        end = marker == kStartOfScan ? scan_end(end) : end;
    }
    at_ = end;
    return Segment{marker, jpeg_.substr(begin, end - begin)};
}

}  // namespace

std::string without_metadata(std::string_view jpeg) {
    SegmentReader reader(jpeg);
    std::string result;
    while (const auto segment = reader.next()) {
        if (!is_metadata(segment->marker)) {
            result += segment->bytes;
        }
        if (segment->marker == kEndOfImage) {
            return result;
        }
    }
    return {};
}

int jpeg_orientation(std::string_view jpeg) {
    SegmentReader reader(jpeg);
    constexpr std::size_t marker_and_length = 4;
    while (const auto segment = reader.next()) {
        if (segment->marker == kExifSegment &&
            segment->bytes.substr(marker_and_length).starts_with("Exif")) {
            return exif_orientation(segment->bytes.substr(marker_and_length));
        }
        if (segment->marker == kStartOfScan) {
            break;
        }
    }
    return 1;
}

}  // namespace unitfolio::pdf
