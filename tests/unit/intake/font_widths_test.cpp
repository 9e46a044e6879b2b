#include "intake/font_widths.h"

#include "intake/qpdf_use.h"
#include "unit/intake/noto_sans.h"
#include "unit/intake/small_fonts.h"

#include <doctest/doctest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>

namespace unitfolio::intake {

namespace {

ShownCodes shown(const std::string& string) {
    ShownCodes codes;
    codes.add(string);
    return codes;
}

/// Keeps what its fonts are read from.
class Fonts {
  public:
    Fonts() {
        pdf_.emptyPDF();
        program_ = QPDFObjectHandle::newStream(&pdf_, noto_sans());
    }

    /// With entries of a font, and of its descriptor.
    QPDFObjectHandle simple(const std::string& entries, const std::string& descriptor) {
        auto font = QPDFObjectHandle::parse("<</Type/Font/Subtype/TrueType" + entries + ">>");
        font.replaceKey("/FontDescriptor", described(descriptor));
        return font;
    }

    /// With entries of the font that its glyphs come from.
    QPDFObjectHandle composite(const std::string& entries) {
        auto descendant = QPDFObjectHandle::parse("<</Subtype/CIDFontType2" + entries + ">>");
        descendant.replaceKey("/FontDescriptor", described(""));
        auto font = QPDFObjectHandle::parse("<</Type/Font/Subtype/Type0/Encoding/Identity-H>>");
        auto descendants = QPDFObjectHandle::newArray();
        descendants.appendItem(descendant);
        font.replaceKey("/DescendantFonts", descendants);
        return font;
    }

    /// With entries, and a program of this kind.
    QPDFObjectHandle with_cff(const std::string& entries,
                              const std::string& program,
                              const std::string& kind) {
        auto font = QPDFObjectHandle::parse("<<" + entries + ">>");
        auto embedded = stream(program);
        embedded.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName(kind));
        auto descriptor = QPDFObjectHandle::newDictionary();
        descriptor.replaceKey("/FontFile3", embedded);
        font.replaceKey("/FontDescriptor", descriptor);
        return font;
    }

    QPDFObjectHandle stream(const std::string& data) {
        return QPDFObjectHandle::newStream(&pdf_, data);
    }

  private:
    QPDFObjectHandle described(const std::string& entries) {
        auto descriptor = QPDFObjectHandle::parse("<<" + entries + ">>");
        descriptor.replaceKey("/FontFile2", program_);
        return descriptor;
    }

    QPDF pdf_;
    QPDFObjectHandle program_;
};

const std::string kLetters = "/Encoding/WinAnsiEncoding/FirstChar 65/LastChar 66/Widths";

}  // namespace

TEST_CASE("widths are listed by CID, one by one or in ranges") {
    const auto widths =
        widths_by_cid(QPDFObjectHandle::parse("[3 [500 250.5] 10 12 700 65535 65535 1]"));
    REQUIRE(widths.has_value());
    CHECK(*widths == std::map<unsigned, double>{
                         {3, 500}, {4, 250.5}, {10, 700}, {11, 700}, {12, 700}, {65535, 1}});
    CHECK(widths_by_cid(QPDFObjectHandle::parse("[]"))->empty());
}

TEST_CASE("what is no list of widths is none") {
    for (const char* array : {"7",
                              "[1]",
                              "[1 2]",
                              "[/A [1]]",
                              "[-1 [1]]",
                              "[1 [/A]]",
                              "[1 65536 3]",
                              "[1 2 [3]]",
                              "[0 65535 1 0 65535 1 0 65535 1 0 65535 1]"}) {
        CAPTURE(array);
        CHECK_FALSE(widths_by_cid(QPDFObjectHandle::parse(array)).has_value());
    }
}

TEST_CASE("letters of a TrueType font are as wide as it states, or not") {
    Fonts fonts;
    const auto right = fonts.simple(kLetters + "[639 650]", "/Flags 32");
    CHECK_FALSE(states_other_widths(right, shown("AB")));
    // Rounded either way.
    CHECK_FALSE(
        states_other_widths(fonts.simple(kLetters + "[640 649]", "/Flags 32"), shown("AB")));
    const auto wrong = fonts.simple(kLetters + "[639 600]", "/Flags 32");
    CHECK(states_other_widths(wrong, shown("AB")));
    CHECK_FALSE(states_other_widths(wrong, shown("A")));
    CHECK_FALSE(states_other_widths(wrong, {}));
}

TEST_CASE("a letter out of range is as wide as one that is missing") {
    Fonts fonts;
    CHECK_FALSE(
        states_other_widths(fonts.simple("/Encoding/WinAnsiEncoding/FirstChar 65/Widths[639]",
                                         "/Flags 32/MissingWidth 650"),
                            shown("AB")));
    CHECK(states_other_widths(
        fonts.simple("/Encoding/WinAnsiEncoding/FirstChar 65/Widths[639]", "/Flags 32"),
        shown("AB")));
}

TEST_CASE("where it is not certain what a code leads to, nothing is said") {
    Fonts fonts;
    for (const char* entries :
         {"/FirstChar 65/Widths[1 1]",
          "/Encoding/StandardEncoding/FirstChar 65/Widths[1 1]",
          "/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/B]>>/FirstChar 65/Widths[1 1]",
          "/Encoding/WinAnsiEncoding/FirstChar /A/Widths[1 1]",
          "/Encoding/WinAnsiEncoding/FirstChar 65/Widths[/A /B]",
          "/Encoding/WinAnsiEncoding/FirstChar 65"}) {
        CAPTURE(entries);
        CHECK_FALSE(states_other_widths(fonts.simple(entries, "/Flags 32"), shown("AB")));
    }
    // Neither letters nor symbols, and no glyph.
    CHECK_FALSE(states_other_widths(fonts.simple(kLetters + "[1 1]", "/Flags 36"), shown("AB")));
    CHECK_FALSE(states_other_widths(fonts.simple(kLetters + "[1 1]", "/Flags 32"), shown("\x81")));
}

TEST_CASE("glyphs by CID are as wide as it states, or not") {
    Fonts fonts;
    const std::string both("\0\x24\0\x25", 4);
    CHECK_FALSE(states_other_widths(fonts.composite("/W[36[639 650]]"), shown(both)));
    CHECK(states_other_widths(fonts.composite("/W[36 37 639]"), shown(both)));
    CHECK(states_other_widths(fonts.composite("/W[36[639]]"), shown(both)));
    CHECK_FALSE(states_other_widths(fonts.composite("/DW 650/W[36[639]]"), shown(both)));
    CHECK(states_other_widths(fonts.composite(""), shown(both)));
    // Stated twice; not shown; beyond the last glyph.
    CHECK_FALSE(states_other_widths(fonts.composite("/W[36[1 1] 36[2 2]]"), shown(both)));
    CHECK_FALSE(states_other_widths(fonts.composite(""), {}));
    CHECK_FALSE(states_other_widths(fonts.composite(""), shown("\xFF\xFF")));
}

TEST_CASE("CIDs lead to glyphs by a map if there is one") {
    Fonts fonts;
    const auto mapped = [&](const std::string& widths) {
        auto font = fonts.composite(widths);
        font.getKey("/DescendantFonts")
            .getArrayItem(0)
            .replaceKey("/CIDToGIDMap", fonts.stream(std::string("\0\0\0\x25\0", 5)));
        return font;
    };
    const std::string code("\0\x01", 2);
    CHECK_FALSE(states_other_widths(mapped("/W[1[650]]"), shown(code)));
    CHECK(states_other_widths(mapped("/W[1[639]]"), shown(code)));
    // Behind the end of the map.
    CHECK_FALSE(states_other_widths(mapped("/W[2[1]]"), shown(std::string("\0\x02", 2))));
}

TEST_CASE("glyphs of a CFF font are found by name, letter, built-in code and CID") {
    Fonts fonts;
    for (const char* encoding :
         {"", "/Encoding/WinAnsiEncoding", "/Encoding<</Differences[66/B]>>"}) {
        CAPTURE(encoding);
        const auto font = [&](const std::string& widths) {
            return fonts.with_cff(
                std::string("/Subtype/Type1/FirstChar 65/Widths") + widths + encoding,
                named_font(),
                "/Type1C");
        };
        CHECK_FALSE(states_other_widths(font("[600 701]"), shown("AB")));
        CHECK(states_other_widths(font("[600 600]"), shown("AB")));
    }
    const auto swapped = fonts.with_cff(
        "/Subtype/Type1/FirstChar 65/Widths[700 600]/Encoding<</Differences[65/B/A]>>",
        named_font(),
        "/Type1C");
    CHECK_FALSE(states_other_widths(swapped, shown("AB")));
    const auto by_cid = [&](const std::string& widths) {
        auto font = QPDFObjectHandle::parse("<</Subtype/Type0/Encoding/Identity-H>>");
        auto descendants = QPDFObjectHandle::newArray();
        descendants.appendItem(fonts.with_cff(
            "/Subtype/CIDFontType0" + widths, font_keyed_by_cid(), "/CIDFontType0C"));
        font.replaceKey("/DescendantFonts", descendants);
        return font;
    };
    const std::string codes("\x01\x2C\x9C\x40\x00\x02", 6);
    CHECK_FALSE(states_other_widths(by_cid("/W[300[700] 40000[800]]"), shown(codes)));
    CHECK(states_other_widths(by_cid("/W[300[700] 40000[700]]"), shown(codes)));
}

}  // namespace unitfolio::intake
