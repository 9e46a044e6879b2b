#include "pdf/picture_decoder.h"

#include "pdf/jpeg_codec.h"
#include "pdf/jpeg_segments.h"
#include "pdf/picture_limits.h"
#include "pdf/pixels.h"
#include "pdf/png_decoder.h"

#include <fmt/format.h>

#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kJpegSignature = "\xFF\xD8\xFF";

std::shared_ptr<const Picture> shared(Picture picture) {
    return std::make_shared<const Picture>(std::move(picture));
}

base::Result<std::shared_ptr<const Picture>> decode_photo(std::string_view bytes) {
    auto decoded = decode_jpeg(bytes);
    if (!decoded) {
        return decoded.fault();
    }
    Picture picture = std::move(decoded).value();
    const int orientation = jpeg_orientation(bytes);
    if (orientation > 1) {
        // Coded anew, for as bare pixels it would take many times the room.
        picture = upright(std::move(picture), orientation);
        picture.jpeg = encode_jpeg(picture);
        picture.jpeg_channels = 3;
        return shared(std::move(picture));
    }
    if (picture.jpeg_channels != 0) {
        picture.jpeg = without_metadata(bytes);
    }
    return shared(std::move(picture));
}

}  // namespace

std::optional<base::Fault> size_fault(std::uint64_t width, std::uint64_t height) {
    if (width == 0 || height == 0) {
        return base::Fault{"the picture is empty", {}};
    }
    if (width * height > kMostPixels) {
        return base::Fault{
            fmt::format(
                "the picture has {} × {} pixels; at most 40 million are taken", width, height),
            {}};
    }
    return std::nullopt;
}

PictureType picture_type(std::string_view bytes) {
    if (bytes.starts_with(kPngSignature)) {
        return PictureType::png;
    }
    return bytes.starts_with(kJpegSignature) ? PictureType::jpeg : PictureType::none;
}

base::Result<std::shared_ptr<const Picture>> decode_picture(std::string_view bytes) {
    switch (picture_type(bytes)) {
        case PictureType::jpeg:
            return decode_photo(bytes);
        case PictureType::png: {
            auto picture = decode_png(bytes);
            if (!picture) {
                return picture.fault();
            }
            return shared(std::move(picture).value());
        }
        case PictureType::none:
            break;
    }
    return base::Fault{bytes.empty() ? "the file is empty" : "the file is neither PNG nor JPEG",
                       {}};
}

}  // namespace unitfolio::pdf
