// A picture that a learner attached.
#include "base/deflate.h"
#include "fuzz/target.h"
#include "pdf/exif.h"
#include "pdf/jpeg_codec.h"
#include "pdf/jpeg_segments.h"
#include "pdf/picture_decoder.h"
#include "pdf/picture_limits.h"
#include "pdf/pixels.h"
#include "pdf/png_chunks.h"
#include "pdf/png_rows.h"

#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace unitfolio;
using fuzz::require;

/// The fuzzer can't guess check sums: with sound ones it gets past them.
std::string with_sound_sums(std::string_view png) {
    std::string mended(png);
    for (const pdf::PngChunk& chunk : pdf::png_chunks(png)) {
        const auto type = static_cast<std::size_t>(chunk.type.data() - png.data());
        const auto sum = base::crc32(png.substr(type, chunk.type.size() + chunk.data.size()));
        for (std::size_t i = 0; i < 4; ++i) {
            mended[type + chunk.type.size() + chunk.data.size() + i] =
                static_cast<char>(sum >> (24 - 8 * i));
        }
    }
    return mended;
}

void require_pixels(const pdf::Pixels& pixels) {
    const auto count = std::size_t{pixels.width} * pixels.height;
    require(count > 0 && count <= pdf::kMostPixels, "pictures are within their limits");
    require(pixels.rgb.size() == 3 * count, "every pixel has a colour");
    require(pixels.alpha.empty() || pixels.alpha.size() == count,
            "transparency is of every pixel or of none");
}

/// A photo that is kept but for its metadata looks as it did with them.
void require_same_colours(std::string_view jpeg,
                          const pdf::Picture& picture,
                          const pdf::Pixels& shown) {
    if (picture.file != pdf::without_metadata(jpeg)) {
        return;
    }
    auto read = pdf::decode_jpeg(jpeg, pdf::kWholeWidth);
    require(read.ok(), "a photo that was opened can be decoded from its file");
    require(pdf::upright(std::move(read).value(), picture.orientation).rgb == shown.rgb,
            "a photo has the colours of its file");
}

void require_upright(const pdf::Picture& picture) {
    const auto file = pdf::upright_file(picture);
    if (file.empty()) {
        // Cut off behind its pixels: what was written into it can't be told.
        return;
    }
    const auto again = pdf::open_picture(file);
    require(again.ok(), "an archived picture can be opened");
    require(again.value()->width == picture.width && again.value()->height == picture.height &&
                again.value()->orientation == 1,
            "an archived picture is upright and as large as it was");
}

void open(std::string_view bytes) {
    if (const auto rows = pdf::png_rows(bytes)) {
        static_cast<void>(pdf::are_sound(*rows));
    }
    const auto opened = pdf::open_picture(bytes);
    if (!opened.ok()) {
        fuzz::require_printable(opened.fault().message, "a refusal is told in plain text");
        return;
    }
    const pdf::Picture& picture = *opened.value();
    const auto whole = pdf::decode_picture(picture);
    require(whole.ok(), "a picture that was opened can be decoded");
    require_pixels(whole.value());
    require(whole.value().width == picture.width && whole.value().height == picture.height,
            "a picture is as large as it said");
    if (pdf::picture_type(bytes) == pdf::PictureType::jpeg) {
        require_same_colours(bytes, picture, whole.value());
    }
    const auto reduced = pdf::decode_picture(picture, 1 + picture.width / 3);
    require(reduced.ok(), "a picture that was opened can be reduced");
    require_pixels(reduced.value());
    require_upright(picture);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::text_of(data, size);
    const int orientation = pdf::exif_orientation(bytes);
    require(orientation >= 1 && orientation <= 8, "a picture is turned in one of eight ways");
    open(bytes);
    if (pdf::picture_type(bytes) == pdf::PictureType::png) {
        open(with_sound_sums(bytes));
    }
    return 0;
}
