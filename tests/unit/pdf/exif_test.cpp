#include "pdf/exif.h"

#include <doctest/doctest.h>

#include <string>

using unitfolio::pdf::exif_orientation;

namespace {

std::string segment(const std::string& tiff) {
    return std::string("Exif\0\0", 6) + tiff;
}

std::string big_endian(char orientation) {
    return std::string("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) + orientation +
           std::string(6, '\0');
}

std::string little_endian(char orientation) {
    return std::string("II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18) + orientation +
           std::string(7, '\0');
}

}  // namespace

TEST_CASE("the orientation is read in either byte order") {
    CHECK(exif_orientation(segment(big_endian(6))) == 6);
    CHECK(exif_orientation(segment(little_endian(8))) == 8);
}

TEST_CASE("orientations that don't exist count as upright") {
    CHECK(exif_orientation(segment(big_endian(0))) == 1);
    CHECK(exif_orientation(segment(big_endian(9))) == 1);
}

TEST_CASE("truncated metadata is upright, wherever it ends") {
    const std::string whole = segment(big_endian(6));
    for (std::size_t length = 0; length < 26; ++length) {
        const int orientation = exif_orientation(std::string_view(whole).substr(0, length));
        CHECK((orientation == 1 || orientation == 6));
    }
}

TEST_CASE("offsets that lead out of the metadata are not followed") {
    std::string tiff = big_endian(6);
    tiff[4] = '\x7F';
    CHECK(exif_orientation(segment(tiff)) == 1);
    tiff = big_endian(6);
    tiff[8] = '\xFF';
    tiff[9] = '\xFF';
    tiff[10] = '\0';
    CHECK(exif_orientation(segment(tiff)) == 1);
}
