#include "pdf/png_decoder.h"

#include "pdf/picture_limits.h"
#include "pdf/png_chunks.h"

#include <png.h>

#include <memory>
#include <string>

namespace unitfolio::pdf {

namespace {

/// libpng's simplified interface: it reports errors in the structure, it never jumps or aborts.
struct ImageRelease {
    void operator()(png_image* image) const { png_image_free(image); }
};

base::Fault damaged(const png_image& image) {
    return base::Fault{
        std::string("the PNG is damaged: ") + static_cast<const char*>(image.message), {}};
}

/// Takes the fourth channel out of RGBA pixels.
void split_alpha(const std::string& rgba, Pixels& picture) {
    const std::size_t count = rgba.size() / 4;
    picture.rgb.reserve(count * 3);
    picture.alpha.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        picture.rgb.append(rgba, i * 4, 3);
        picture.alpha.push_back(rgba[i * 4 + 3]);
    }
    if (picture.alpha.find_first_not_of('\xFF') == std::string::npos) {
        picture.alpha.clear();
    }
}

}  // namespace

base::Result<Pixels> decode_png(std::string_view bytes) {
    const std::string needed = png_for_decoder(bytes);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, ImageRelease> release(&image);
    if (png_image_begin_read_from_memory(&image, needed.data(), needed.size()) == 0) {
        return damaged(image);
    }
    if (auto fault = size_fault(image.width, image.height)) {
        return *fault;
    }
    const bool has_alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.format = has_alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    std::string pixels(PNG_IMAGE_SIZE(image), '\0');
    if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) {
        return damaged(image);
    }
    Pixels picture;
    picture.width = image.width;
    picture.height = image.height;
    if (has_alpha) {
        split_alpha(pixels, picture);
    } else {
        picture.rgb = std::move(pixels);
    }
    return picture;
}

}  // namespace unitfolio::pdf
