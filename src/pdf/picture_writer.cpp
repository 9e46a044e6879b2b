#include "pdf/picture_writer.h"

#include "pdf/jpeg_codec.h"
#include "pdf/picture_decoder.h"
#include "pdf/pixels.h"
#include "pdf/png_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace unitfolio::pdf {

namespace {

constexpr float kPointsPerInch = 72;
constexpr float kDotsPerInch = 300;
/// Pictures that are only a little finer are left as they are.
constexpr float kWorthTheLoss = 1.25F;

std::string image_entries(std::uint32_t width, std::uint32_t height, int bits) {
    return fmt::format(
        "/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent {}", width, height, bits);
}

ObjectId write_jpeg(PdfWriter& writer, std::string_view file, const JpegFacts& facts) {
    const std::string_view space = facts.channels == 1 ? "/DeviceGray" : "/DeviceRGB";
    return writer.add_raw_stream(
        fmt::format(
            "{}/ColorSpace{}/Filter/DCTDecode", image_entries(facts.width, facts.height, 8), space),
        std::string(file));
}

ObjectId write_pixels(PdfWriter& writer, const Pixels& pixels) {
    const std::string entries = image_entries(pixels.width, pixels.height, 8);
    std::string mask;
    if (!pixels.alpha.empty()) {
        mask = "/SMask " +
               reference(writer.add_stream(entries + "/ColorSpace/DeviceGray", pixels.alpha));
    }
    return writer.add_stream(entries + "/ColorSpace/DeviceRGB" + mask, pixels.rgb);
}

bool fits_pdf(const PngRows& rows) {
    return !rows.transparent && !rows.own_gamma && rows.bits <= 8;
}

std::string colour_space(const PngRows& rows) {
    if (rows.palette.empty()) {
        return rows.channels == 1 ? "/DeviceGray" : "/DeviceRGB";
    }
    std::string space = fmt::format("[/Indexed/DeviceRGB {}<", rows.palette.size() / 3 - 1);
    for (const char byte : rows.palette) {
        fmt::format_to(std::back_inserter(space), "{:02X}", static_cast<unsigned char>(byte));
    }
    return space + ">]";
}

ObjectId write_rows(PdfWriter& writer, const PngRows& rows) {
    return writer.add_raw_stream(
        fmt::format("{}/ColorSpace{}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "
                    "{}/BitsPerComponent {}/Columns {}>>",
                    image_entries(rows.width, rows.height, rows.bits),
                    colour_space(rows),
                    rows.channels,
                    rows.bits,
                    rows.width),
        rows.deflated);
}

/// As the file has it, if a PDF can hold its data as they are.
std::optional<ObjectId> write_as_it_is(PdfWriter& writer, const Picture& picture) {
    if (picture_type(picture.file) == PictureType::png) {
        const auto rows = png_rows(picture.file);
        return rows && fits_pdf(*rows) ? std::optional(write_rows(writer, *rows)) : std::nullopt;
    }
    const auto facts = jpeg_facts(picture.file);
    if (!facts || facts.value().channels == 0 || picture.orientation != 1) {
        return std::nullopt;
    }
    return write_jpeg(writer, picture.file, facts.value());
}

/// A photo stays one; as bare pixels it would be many times larger.
ObjectId write_anew(PdfWriter& writer, const Pixels& pixels, PictureType type) {
    if (type == PictureType::jpeg) {
        if (const std::string file = encode_jpeg(pixels); !file.empty()) {
            return write_jpeg(writer, file, {pixels.width, pixels.height, 3});
        }
    }
    return write_pixels(writer, pixels);
}

}  // namespace

base::Result<ObjectId> write_picture(PdfWriter& writer, const Picture& picture) {
    if (const auto written = write_as_it_is(writer, picture)) {
        return *written;
    }
    const auto pixels = decode_picture(picture);
    if (!pixels) {
        return pixels.fault();
    }
    return write_anew(writer, pixels.value(), picture_type(picture.file));
}

base::Result<ObjectId> write_placed_picture(PdfWriter& writer, const PlacedPicture& placed) {
    const Picture& picture = *placed.picture;
    const float wanted = std::max(placed.width / kPointsPerInch * kDotsPerInch, 1.0F);
    const auto is_fine = [&](std::uint32_t width) {
        return static_cast<float>(width) <= wanted * kWorthTheLoss;
    };
    if (is_fine(picture.width)) {
        return write_picture(writer, picture);
    }
    const auto width = static_cast<std::uint32_t>(wanted);
    auto pixels = decode_picture(picture, width);
    if (!pixels) {
        return pixels.fault();
    }
    const PictureType type = picture_type(picture.file);
    return is_fine(pixels.value().width)
               ? write_anew(writer, pixels.value(), type)
               : write_anew(writer, scaled_down(pixels.value(), width), type);
}

}  // namespace unitfolio::pdf
