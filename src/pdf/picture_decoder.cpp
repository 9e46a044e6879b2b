#include "pdf/picture_decoder.h"

#include "pdf/jpeg_codec.h"
#include "pdf/jpeg_segments.h"
#include "pdf/picture_limits.h"
#include "pdf/png_chunks.h"
#include "pdf/png_decoder.h"
#include "pdf/png_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kJpegSignature = "\xFF\xD8\xFF";

/// The file without metadata; written anew if it would lose its end, or its colours, with them.
std::string kept_photo(std::string_view bytes, const JpegFacts& facts) {
    std::string kept = without_metadata(bytes);
    const auto kept_facts = jpeg_facts(kept);
    if (kept_facts.ok() && kept_facts.value().colour_space == facts.colour_space) {
        return kept;
    }
    const auto whole = decode_jpeg(bytes, kWholeWidth);
    return whole.ok() ? encode_jpeg(whole.value()) : std::string();
}

/// Decoded at an eighth of its size: all its data are read, at a fraction of the cost.
base::Result<Picture> open_photo(std::string_view bytes) {
    const auto facts = jpeg_facts(bytes);
    if (!facts) {
        return facts.fault();
    }
    const auto decoded = decode_jpeg(bytes, 1);
    if (!decoded) {
        return decoded.fault();
    }
    Picture picture{facts.value().width,
                    facts.value().height,
                    kept_photo(bytes, facts.value()),
                    jpeg_orientation(bytes)};
    if (swaps_sides(picture.orientation)) {
        std::swap(picture.width, picture.height);
    }
    return picture;
}

base::Result<Picture> open_png(std::string_view bytes) {
    if (const auto rows = png_rows(bytes); rows && are_sound(*rows)) {
        return Picture{rows->width, rows->height, png_without_metadata(bytes), 1};
    }
    const auto decoded = decode_png(bytes);
    if (!decoded) {
        return decoded.fault();
    }
    std::string kept = png_without_metadata(bytes);
    if (kept.empty()) {  // cut off behind its pixels
        kept = png_without_metadata(png_for_decoder(bytes) + std::string(kPngEnd));
    }
    if (kept.empty()) {
        kept = bytes;
    }
    return Picture{decoded.value().width, decoded.value().height, std::move(kept), 1};
}

base::Result<std::shared_ptr<const Picture>> shared(base::Result<Picture> picture) {
    if (!picture) {
        return picture.fault();
    }
    return std::make_shared<const Picture>(std::move(picture).value());
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

base::Result<std::shared_ptr<const Picture>> open_picture(std::string_view bytes) {
    switch (picture_type(bytes)) {
        case PictureType::jpeg:
            return shared(open_photo(bytes));
        case PictureType::png:
            return shared(open_png(bytes));
        case PictureType::none:
            break;
    }
    return base::Fault{bytes.empty() ? "the file is empty" : "the file is neither PNG nor JPEG",
                       {}};
}

std::string upright_file(const Picture& picture) {
    if (picture_type(picture.file) == PictureType::png) {
        return png_without_metadata(picture.file);
    }
    if (picture.orientation == 1) {
        return picture.file;
    }
    const auto pixels = decode_picture(picture);
    return pixels.ok() ? encode_jpeg(pixels.value()) : std::string();
}

base::Result<Pixels> decode_picture(const Picture& picture, std::uint32_t least_width) {
    if (picture_type(picture.file) == PictureType::png) {
        return decode_png(picture.file);
    }
    // Where sides are swapped, the file's width is what shows as the height.
    std::uint64_t least = least_width;
    if (swaps_sides(picture.orientation) && least_width != kWholeWidth) {
        least = (least * picture.height + picture.width - 1) / picture.width;
    }
    auto decoded = decode_jpeg(
        picture.file, static_cast<std::uint32_t>(std::min<std::uint64_t>(least, kWholeWidth)));
    if (!decoded) {
        return decoded.fault();
    }
    return upright(std::move(decoded).value(), picture.orientation);
}

}  // namespace unitfolio::pdf
