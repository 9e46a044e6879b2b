#include "pdf/png_rows.h"

#include "base/deflate.h"
#include "unit/pdf/png_chunk.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace unitfolio::pdf {

namespace {

struct Sample {
    /// Bits, type of colour, and the three methods.
    std::string kind{"\x08\x02\0\0\0", 5};
    std::string before;
    /// Two rows of two pixels.
    std::string rows{"\0rgbRGB\4rgbRGB", 14};

    [[nodiscard]] std::string file() const {
        return "\x89PNG\r\n\x1A\n" + chunk("IHDR", number(2) + number(2) + kind) + before +
               chunk("IDAT", base::Deflater().compress(rows)) + chunk("IEND", "");
    }

    [[nodiscard]] bool is_sound() const {
        const auto read = png_rows(file());
        return read && are_sound(*read);
    }
};

}  // namespace

TEST_CASE("rows come as they stand in the file") {
    const auto rows = png_rows(Sample().file());
    REQUIRE(rows);
    CHECK(rows->width == 2);
    CHECK(rows->bits == 8);
    CHECK(rows->channels == 3);
    CHECK_FALSE(rows->transparent);
    CHECK(base::inflated(rows->deflated, 14) == Sample().rows);
    CHECK(are_sound(*rows));
}

TEST_CASE("a palette is kept, and belongs to its kind of picture") {
    Sample sample;
    sample.kind = std::string("\x01\x03\0\0\0", 5);
    sample.rows = std::string("\0\x40\0\x80", 4);
    CHECK_FALSE(png_rows(sample.file()));
    sample.before = chunk("PLTE", "rgbRGB");
    const auto rows = png_rows(sample.file());
    REQUIRE(rows);
    CHECK(rows->palette == "rgbRGB");
    CHECK(rows->channels == 1);
    CHECK(are_sound(*rows));
    sample.before = chunk("PLTE", "rgbRG");
    CHECK_FALSE(png_rows(sample.file()));
    sample.before = chunk("PLTE", "rgbRGBrgb");  // one bit names two colours
    CHECK_FALSE(png_rows(sample.file()));
}

TEST_CASE("a suggested palette is passed over, unless no decoder takes it") {
    Sample sample;
    sample.before = chunk("PLTE", "rgbRGB");
    CHECK(png_rows(sample.file())->palette.empty());
    sample.before = chunk("PLTE", "");
    CHECK_FALSE(png_rows(sample.file()));
    sample.before = chunk("PLTE", "rgb") + chunk("PLTE", "rgb");
    CHECK_FALSE(png_rows(sample.file()));
}

TEST_CASE("transparency and colours of their own are told") {
    Sample sample;
    sample.before = chunk("tRNS", "123456");
    CHECK(png_rows(sample.file())->transparent);
    sample.before = chunk("tRNS", "1");
    CHECK_FALSE(png_rows(sample.file()));
    sample.before = chunk("gAMA", number(45455));
    CHECK_FALSE(png_rows(sample.file())->own_gamma);
    sample.before = chunk("gAMA", number(100000));
    CHECK(png_rows(sample.file())->own_gamma);
    sample.before += chunk("sRGB", std::string(1, '\0'));
    CHECK_FALSE(png_rows(sample.file())->own_gamma);
}

TEST_CASE("what is unsound or unusual is left to decoders") {
    Sample interlaced;
    interlaced.kind.back() = '\x01';
    CHECK_FALSE(png_rows(interlaced.file()));
    Sample bits;
    bits.kind[0] = '\x04';
    CHECK_FALSE(png_rows(bits.file()));
    std::string damaged = Sample().file();
    damaged[damaged.find("IDAT") + 8] ^= 0x5A;
    CHECK_FALSE(png_rows(damaged));
    Sample filter;
    filter.rows[0] = '\x05';
    CHECK_FALSE(filter.is_sound());
    Sample shorter;
    shorter.rows.pop_back();
    CHECK_FALSE(shorter.is_sound());
    Sample longer;
    longer.rows += '\0';
    CHECK_FALSE(longer.is_sound());
    Sample twice;
    twice.before = chunk("IDAT", "x") + chunk("tEXt", "between");
    CHECK_FALSE(png_rows(twice.file()));
    twice.before = chunk("IDAT", "") + chunk("tEXt", "between");
    CHECK_FALSE(png_rows(twice.file()));
    CHECK_FALSE(png_rows(""));
    CHECK_FALSE(png_rows("GIF89a"));
}

}  // namespace unitfolio::pdf
