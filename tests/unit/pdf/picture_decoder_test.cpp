#include "pdf/picture_decoder.h"

#include "pdf/jpeg_codec.h"
#include "pdf/pixels.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

/// 2 × 1 pixels with transparency: red, and green that is half transparent.
constexpr std::string_view kPng(
    "\x89\x50\x4E\x47\x0D\x0A\x1A\x0A\x00\x00\x00\x0D\x49\x48\x44\x52\x00\x00\x00\x02\x00"
    "\x00\x00\x01\x08\x06\x00\x00\x00\xF4\x22\x7F\x8A\x00\x00\x00\x0F\x49\x44\x41\x54\x78"
    "\x9C\x63\xF8\xCF\xC0\xF0\x1F\x08\x1B\x00\x10\x79\x03\x7E\x7D\x63\xCE\xD7\x00\x00\x00"
    "\x00\x49\x45\x4E\x44\xAE\x42\x60\x82",
    72);

/// 2 × 1 pixels in 16-bit grey: white and a middle grey.
constexpr std::string_view kDeepGreyPng(
    "\x89\x50\x4E\x47\x0D\x0A\x1A\x0A\x00\x00\x00\x0D\x49\x48\x44\x52\x00\x00\x00\x02\x00"
    "\x00\x00\x01\x10\x00\x00\x00\x00\x81\xD9\xFC\x15\x00\x00\x00\x0D\x49\x44\x41\x54\x78"
    "\x9C\x63\xF8\xFF\xBF\x81\x01\x00\x07\xFE\x02\x7F\x72\xDD\x80\x35\x00\x00\x00\x00\x49"
    "\x45\x4E\x44\xAE\x42\x60\x82",
    70);

/// 2 × 1 pixels by palette: red and blue.
constexpr std::string_view kPalettePng(
    "\x89\x50\x4E\x47\x0D\x0A\x1A\x0A\x00\x00\x00\x0D\x49\x48\x44\x52\x00\x00\x00\x02\x00"
    "\x00\x00\x01\x08\x03\x00\x00\x00\xC3\xFC\x8F\xB8\x00\x00\x00\x06\x50\x4C\x54\x45\x00"
    "\x00\xFF\xFF\x00\x00\xC5\xFA\x8B\xD3\x00\x00\x00\x0B\x49\x44\x41\x54\x78\x9C\x63\x60"
    "\x64\x00\x00\x00\x05\x00\x02\xD1\x66\x33\x78\x00\x00\x00\x00\x49\x45\x4E\x44\xAE\x42"
    "\x60\x82",
    86);

Pixels gradient() {
    Pixels picture;
    picture.width = 16;
    picture.height = 8;
    for (int i = 0; i < 16 * 8; ++i) {
        picture.rgb.append({static_cast<char>(i), static_cast<char>(2 * i), '\x40'});
    }
    return picture;
}

const std::string& good_jpeg() {
    static const std::string bytes = encode_jpeg(gradient());
    return bytes;
}

std::string with_segment(char marker, std::string_view content) {
    std::string bytes = good_jpeg().substr(0, 2);
    bytes += {'\xFF', marker, '\0', static_cast<char>(content.size() + 2)};
    bytes += content;
    return bytes + good_jpeg().substr(2);
}

/// To be shown turned to the right.
std::string sideways_jpeg() {
    const std::string exif(
        "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    return with_segment('\xE1', exif);
}

/// As the bytes of a file come out once it was opened.
unitfolio::base::Result<Pixels> pixels_of(std::string_view bytes) {
    const auto picture = open_picture(bytes);
    if (!picture) {
        return picture.fault();
    }
    return decode_picture(*picture.value());
}

/// What opening takes can be decoded, and both agree on the size.
bool is_refused_or_decoded(std::string_view bytes) {
    const auto picture = open_picture(bytes);
    if (!picture) {
        return true;
    }
    const auto pixels = decode_picture(*picture.value());
    return pixels.ok() && pixels.value().width == picture.value()->width &&
           pixels.value().rgb.size() ==
               std::size_t{pixels.value().width} * pixels.value().height * 3;
}

}  // namespace

TEST_CASE("the type is told by the first bytes") {
    CHECK(picture_type(kPng) == PictureType::png);
    CHECK(picture_type(good_jpeg()) == PictureType::jpeg);
    CHECK(picture_type("GIF89a") == PictureType::none);
    CHECK(picture_type("") == PictureType::none);
}

TEST_CASE("a PNG's colours and transparency are kept apart") {
    const auto picture = pixels_of(kPng);
    REQUIRE(picture.ok());
    CHECK(picture.value().rgb == std::string("\xFF\0\0\0\xFF\0", 6));
    CHECK(picture.value().alpha == "\xFF\x80");
}

TEST_CASE("palettes and deep colours become 8 bits a channel") {
    const auto palette = pixels_of(kPalettePng);
    REQUIRE(palette.ok());
    CHECK(palette.value().rgb == std::string("\xFF\0\0\0\0\xFF", 6));
    const auto grey = pixels_of(kDeepGreyPng);
    REQUIRE(grey.ok());
    CHECK(grey.value().rgb.substr(0, 3) == "\xFF\xFF\xFF");
    CHECK(grey.value().alpha.empty());
}

TEST_CASE("a truncated PNG is refused, wherever its pixels end") {
    const std::size_t pixels = kPng.find("IDAT") + 4;
    for (std::size_t length = 0; length < pixels + 8; ++length) {
        const bool taken = open_picture(kPng.substr(0, length)).ok();
        CHECK_FALSE(taken);
    }
}

TEST_CASE("a PNG that is cut off behind its pixels gets its end again, without metadata") {
    constexpr std::string_view text("\0\0\0\x05tEXtk\0abc\0\0\0\0", 17);
    std::string cut(kPng.substr(0, kPng.find("IEND") - 4));
    cut.insert(kPng.find("IDAT") - 4, text);
    const auto picture = open_picture(cut);
    REQUIRE(picture.ok());
    const std::string file = upright_file(*picture.value());
    CHECK(file == kPng);
    CHECK(pixels_of(file).ok());
}

TEST_CASE("every damaged byte of a picture is survived") {
    for (const std::string_view whole :
         {kPng, kDeepGreyPng, kPalettePng, std::string_view(good_jpeg())}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged(whole);
            damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
            CAPTURE(at);
            CHECK(is_refused_or_decoded(damaged));
        }
    }
}

TEST_CASE("a truncated JPEG is refused, wherever it ends") {
    const std::string_view whole = good_jpeg();
    REQUIRE(open_picture(whole).ok());
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
        const bool taken = open_picture(whole.substr(0, length)).ok();
        CHECK_FALSE(taken);
    }
}

TEST_CASE("a JPEG's metadata is left behind") {
    const auto picture = open_picture(with_segment('\xFE', "taken at home"));
    REQUIRE(picture.ok());
    CHECK(picture.value()->file == good_jpeg());
    CHECK(upright_file(*picture.value()) == good_jpeg());
}

TEST_CASE("a photo keeps its colours when the metadata that told of them are left behind") {
    // Red, green and blue as they are, not as brightness and colour.
    const std::string jpeg = with_segment('\xEE', std::string_view("Adobe\0\x64\0\0\0\0\0", 12));
    const auto before = decode_jpeg(jpeg, kWholeWidth);
    REQUIRE(before.ok());
    const auto after = pixels_of(jpeg);
    REQUIRE(after.ok());
    REQUIRE(after.value().rgb.size() == before.value().rgb.size());
    int difference = 0;
    for (std::size_t i = 0; i < after.value().rgb.size(); ++i) {
        difference += std::abs(static_cast<unsigned char>(after.value().rgb[i]) -
                               static_cast<unsigned char>(before.value().rgb[i]));
    }
    CHECK(difference / static_cast<int>(after.value().rgb.size()) < 8);
}

TEST_CASE("a photo on its side is turned upright") {
    const auto picture = open_picture(sideways_jpeg());
    REQUIRE(picture.ok());
    CHECK(picture.value()->width == 8);
    CHECK(picture.value()->height == 16);
    const auto pixels = decode_picture(*picture.value());
    REQUIRE(pixels.ok());
    CHECK(pixels.value().width == 8);
    const auto file = open_picture(upright_file(*picture.value()));
    REQUIRE(file.ok());
    CHECK(file.value()->width == 8);
    CHECK(file.value()->orientation == 1);
}

TEST_CASE("photos are decoded no larger than needed, but never narrower") {
    Pixels large;
    large.width = 800;
    large.height = 400;
    large.rgb.assign(std::size_t{800} * 400 * 3, '\x40');
    const auto picture = open_picture(encode_jpeg(large));
    REQUIRE(picture.ok());
    CHECK(decode_picture(*picture.value()).value().width == 800);
    CHECK(decode_picture(*picture.value(), 401).value().width == 800);
    CHECK(decode_picture(*picture.value(), 400).value().width == 400);
    CHECK(decode_picture(*picture.value(), 150).value().width == 200);
    CHECK(decode_picture(*picture.value(), 1).value().height == 50);
    // On its side, it is the height of the file that shows as the width.
    const auto sideways = open_picture(sideways_jpeg());
    CHECK(decode_picture(*sideways.value(), 4).value().width == 4);
    CHECK(decode_picture(*sideways.value(), 5).value().width == 8);
}

TEST_CASE("a PNG that asks for more memory than it has bytes is refused before it gets any") {
    // Before its pixels, a text of a gigabyte of which nothing is there.
    const auto pixels = kPng.find("IDAT") - 4;
    const std::string bytes = std::string(kPng.substr(0, pixels)) +
                              std::string("\x40\0\0\0tEXt", 8) + std::string(kPng.substr(pixels));
    CHECK_FALSE(open_picture(bytes).ok());
}

TEST_CASE("huge pictures are refused by their header") {
    std::string bytes = good_jpeg();
    const std::size_t frame = bytes.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    bytes.replace(frame + 5, 4, "\xFD\xE8\xFD\xE8");
    const auto picture = open_picture(bytes);
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.fault().message.find("65000 × 65000 pixels") != std::string::npos);
}

TEST_CASE("files that are no pictures are refused in words") {
    CHECK(open_picture("").fault().message == "the file is empty");
    CHECK(open_picture("hello").fault().message == "the file is neither PNG nor JPEG");
}

TEST_CASE("a quarter turn moves the first row to the right") {
    Pixels picture;
    picture.width = 2;
    picture.height = 1;
    picture.rgb = "aaabbb";
    const Pixels turned = upright(picture, 6);
    CHECK(turned.width == 1);
    CHECK(turned.height == 2);
    CHECK(turned.rgb == "aaabbb");
    CHECK(upright(picture, 3).rgb == "bbbaaa");
    CHECK(upright(picture, 8).rgb == "bbbaaa");
    CHECK(upright(picture, 2).rgb == "bbbaaa");
    CHECK(upright(picture, 4).rgb == "aaabbb");
}

TEST_CASE("turns of a square picture lead each pixel to its place") {
    Pixels picture;
    picture.width = 2;
    picture.height = 2;
    picture.rgb = "aaabbbcccddd";
    CHECK(upright(picture, 6).rgb == "cccaaadddbbb");
    CHECK(upright(picture, 8).rgb == "bbbdddaaaccc");
    CHECK(upright(picture, 5).rgb == "aaacccbbbddd");
    CHECK(upright(picture, 7).rgb == "dddbbbcccaaa");
}

TEST_CASE("a picture is made smaller by averaging") {
    Pixels picture;
    picture.width = 2;
    picture.height = 2;
    picture.rgb = std::string("\0\0\0\x64\x64\x64\0\0\0\x64\x64\x64", 12);
    picture.alpha = std::string("\0\x64\0\x64", 4);
    const Pixels small = scaled_down(picture, 1);
    CHECK(small.height == 1);
    CHECK(small.rgb == "\x32\x32\x32");
    CHECK(small.alpha == "\x32");
}
