#include "pdf/picture_writer.h"

#include <fmt/format.h>

namespace unitfolio::pdf {

ObjectId write_picture(PdfWriter& writer, const Picture& picture) {
    const std::string size =
        fmt::format("/Width {}/Height {}/BitsPerComponent 8", picture.width, picture.height);
    constexpr std::string_view kImage = "/Type/XObject/Subtype/Image";
    if (!picture.jpeg.empty()) {
        const std::string_view space = picture.jpeg_channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        return writer.add_raw_stream(
            fmt::format("{}{}/ColorSpace{}/Filter/DCTDecode", kImage, size, space), picture.jpeg);
    }
    std::string mask;
    if (!picture.alpha.empty()) {
        const ObjectId alpha = writer.add_stream(
            fmt::format("{}{}/ColorSpace/DeviceGray", kImage, size), picture.alpha);
        mask = "/SMask " + reference(alpha);
    }
    return writer.add_stream(fmt::format("{}{}/ColorSpace/DeviceRGB{}", kImage, size, mask),
                             picture.rgb);
}

}  // namespace unitfolio::pdf
