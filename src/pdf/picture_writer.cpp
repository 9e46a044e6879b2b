#include "pdf/picture_writer.h"

#include "pdf/jpeg_codec.h"
#include "pdf/pixels.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::pdf {

namespace {

constexpr float kPointsPerInch = 72;
constexpr float kDotsPerInch = 300;
/// Pictures that are only a little finer are left as they are.
constexpr float kWorthTheLoss = 1.25F;

}  // namespace

ObjectId write_picture(PdfWriter& writer, const Picture& picture) {
    const std::string size =
        fmt::format("/Width {}/Height {}/BitsPerComponent 8", picture.width, picture.height);
    constexpr std::string_view image = "/Type/XObject/Subtype/Image";
    if (!picture.jpeg.empty()) {
        const std::string_view space = picture.jpeg_channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        return writer.add_raw_stream(
            fmt::format("{}{}/ColorSpace{}/Filter/DCTDecode", image, size, space), picture.jpeg);
    }
    std::string mask;
    if (!picture.alpha.empty()) {
        const ObjectId alpha = writer.add_stream(
            fmt::format("{}{}/ColorSpace/DeviceGray", image, size), picture.alpha);
        mask = "/SMask " + reference(alpha);
    }
    return writer.add_stream(fmt::format("{}{}/ColorSpace/DeviceRGB{}", image, size, mask),
                             picture.rgb);
}

ObjectId write_placed_picture(PdfWriter& writer, const PlacedPicture& placed) {
    const Picture& picture = *placed.picture;
    const float wanted = std::max(placed.width / kPointsPerInch * kDotsPerInch, 1.0F);
    if (static_cast<float>(picture.width) <= wanted * kWorthTheLoss) {
        return write_picture(writer, picture);
    }
    Picture smaller = scaled_down(picture, static_cast<std::uint32_t>(wanted));
    if (!picture.jpeg.empty()) {
        // A photo stays one; as bare pixels it would be many times larger.
        smaller.jpeg = encode_jpeg(smaller);
        smaller.jpeg_channels = 3;
    }
    return write_picture(writer, smaller);
}

}  // namespace unitfolio::pdf
