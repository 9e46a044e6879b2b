#include "pdf/png_chunks.h"

#include "unit/pdf/png_chunk.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::pdf {

namespace {

const std::string kStart = "\x89PNG\r\n\x1A\n";

}  // namespace

TEST_CASE("a picture keeps what is seen and loses what tells of it") {
    const std::string seen = chunk("IHDR", "13 bytes here") + chunk("IDAT", "pixels");
    const std::string end = chunk("IEND", "");
    CHECK(png_without_metadata(kStart + chunk("IHDR", "13 bytes here") + chunk("eXIf", "51.48 N") +
                               chunk("tEXt", "Author") + chunk("IDAT", "pixels") + end +
                               "more behind") == kStart + seen + end);
}

TEST_CASE("a decoder sees what the picture needs, up to where the file ends") {
    const std::string head = kStart + chunk("IHDR", "13 bytes here");
    const std::string pixels = chunk("IDAT", "pixels");
    CHECK(png_for_decoder(head + chunk("zTXt", "packed") + pixels + chunk("IEND", "")) ==
          head + pixels + chunk("IEND", ""));
    CHECK(png_for_decoder(head + pixels.substr(0, 10)) == head + pixels.substr(0, 10));
    CHECK(png_for_decoder(head + "\x40\x01\x01\x01tEXt" + pixels) == head);
    CHECK(png_for_decoder(head + "\x40\x01\x01\x01iCCP" + pixels) == head);
    CHECK(png_for_decoder("").empty());
}

TEST_CASE("what makes no sense gives nothing") {
    CHECK(png_without_metadata("").empty());
    CHECK(png_without_metadata("GIF89a").empty());
    CHECK(png_without_metadata(kStart).empty());
    CHECK(png_without_metadata(kStart + chunk("IHDR", "x")).empty());
    CHECK(png_without_metadata(kStart + "\xFF\xFF\xFF\xFFIHDRxxxx").empty());
}

}  // namespace unitfolio::pdf
