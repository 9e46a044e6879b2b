#include "pdf/picture_decoder.h"

#include "pdf/jpeg_codec.h"
#include "pdf/pixels.h"

#include <doctest/doctest.h>

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

Picture gradient() {
    Picture picture;
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

}  // namespace

TEST_CASE("the type is told by the first bytes") {
    CHECK(picture_type(kPng) == PictureType::png);
    CHECK(picture_type(good_jpeg()) == PictureType::jpeg);
    CHECK(picture_type("GIF89a") == PictureType::none);
    CHECK(picture_type("") == PictureType::none);
}

TEST_CASE("a PNG's colours and transparency are kept apart") {
    const auto picture = decode_picture(kPng);
    REQUIRE(picture.ok());
    CHECK(picture.value()->rgb == std::string("\xFF\0\0\0\xFF\0", 6));
    CHECK(picture.value()->alpha == "\xFF\x80");
}

TEST_CASE("palettes and deep colours become 8 bits a channel") {
    const auto palette = decode_picture(kPalettePng);
    REQUIRE(palette.ok());
    CHECK(palette.value()->rgb == std::string("\xFF\0\0\0\0\xFF", 6));
    const auto grey = decode_picture(kDeepGreyPng);
    REQUIRE(grey.ok());
    CHECK(grey.value()->rgb.substr(0, 3) == "\xFF\xFF\xFF");
    CHECK(grey.value()->alpha.empty());
}

TEST_CASE("a truncated PNG is refused, wherever its pixels end") {
    const std::size_t pixels = kPng.find("IDAT") + 4;
    for (std::size_t length = 0; length < pixels + 8; ++length) {
        const bool taken = decode_picture(kPng.substr(0, length)).ok();
        CHECK_FALSE(taken);
    }
}

TEST_CASE("every damaged byte of a PNG is survived") {
    for (std::size_t at = 0; at < kPng.size(); ++at) {
        std::string damaged(kPng);
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
        const auto picture = decode_picture(damaged);
        CHECK((!picture.ok() || picture.value()->rgb.size() == std::size_t{picture.value()->width} *
                                                                   picture.value()->height * 3));
    }
}

TEST_CASE("every damaged byte of a JPEG is survived") {
    for (std::size_t at = 0; at < good_jpeg().size(); ++at) {
        std::string damaged = good_jpeg();
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
        const auto picture = decode_picture(damaged);
        CHECK((!picture.ok() || picture.value()->rgb.size() == std::size_t{picture.value()->width} *
                                                                   picture.value()->height * 3));
    }
}

TEST_CASE("a truncated JPEG is refused, wherever it ends") {
    const std::string_view whole = good_jpeg();
    REQUIRE(decode_picture(whole).ok());
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
        const bool taken = decode_picture(whole.substr(0, length)).ok();
        CHECK_FALSE(taken);
    }
}

TEST_CASE("a JPEG's metadata is left behind") {
    const auto picture = decode_picture(with_segment('\xFE', "taken at home"));
    REQUIRE(picture.ok());
    CHECK(picture.value()->jpeg == good_jpeg());
}

TEST_CASE("a photo on its side is turned upright") {
    const std::string exif(
        "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    const auto picture = decode_picture(with_segment('\xE1', exif));
    REQUIRE(picture.ok());
    CHECK(picture.value()->width == 8);
    CHECK(picture.value()->height == 16);
    CHECK(decode_picture(picture.value()->jpeg).value()->width == 8);
}

TEST_CASE("huge pictures are refused by their header") {
    std::string bytes = good_jpeg();
    const std::size_t frame = bytes.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    bytes.replace(frame + 5, 4, "\xFD\xE8\xFD\xE8");
    const auto picture = decode_picture(bytes);
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.fault().message.find("65000 × 65000 pixels") != std::string::npos);
}

TEST_CASE("files that are no pictures are refused in words") {
    CHECK(decode_picture("").fault().message == "the file is empty");
    CHECK(decode_picture("hello").fault().message == "the file is neither PNG nor JPEG");
}

TEST_CASE("a quarter turn moves the first row to the right") {
    Picture picture;
    picture.width = 2;
    picture.height = 1;
    picture.rgb = "aaabbb";
    const Picture turned = upright(picture, 6);
    CHECK(turned.width == 1);
    CHECK(turned.height == 2);
    CHECK(turned.rgb == "aaabbb");
    CHECK(upright(picture, 3).rgb == "bbbaaa");
    CHECK(upright(picture, 8).rgb == "bbbaaa");
    CHECK(upright(picture, 2).rgb == "bbbaaa");
    CHECK(upright(picture, 4).rgb == "aaabbb");
}

TEST_CASE("turns of a square picture lead each pixel to its place") {
    Picture picture;
    picture.width = 2;
    picture.height = 2;
    picture.rgb = "aaabbbcccddd";
    CHECK(upright(picture, 6).rgb == "cccaaadddbbb");
    CHECK(upright(picture, 8).rgb == "bbbdddaaaccc");
    CHECK(upright(picture, 5).rgb == "aaacccbbbddd");
    CHECK(upright(picture, 7).rgb == "dddbbbcccaaa");
}

TEST_CASE("a picture is made smaller by averaging") {
    Picture picture;
    picture.width = 2;
    picture.height = 2;
    picture.rgb = std::string("\0\0\0\x64\x64\x64\0\0\0\x64\x64\x64", 12);
    picture.alpha = std::string("\0\x64\0\x64", 4);
    const Picture small = scaled_down(picture, 1);
    CHECK(small.height == 1);
    CHECK(small.rgb == "\x32\x32\x32");
    CHECK(small.alpha == "\x32");
}
