#include "pdf/shaper.h"

#include "base/text.h"
#include "unit/pdf/fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

FontId serif(const FontLibrary& fonts) {
    return fonts.face(TextStyle{});
}

/// Reads a string of codes as a PDF reader does: by the fonts' tables.
std::string read_back(const Shaper& shaper, const ShapedWord& word) {
    std::string text;
    for (const Segment& segment : word.segments) {
        const GlyphCodes& codes = shaper.fonts()[segment.font];
        const std::size_t width = codes.code_width() == CodeWidth::one_byte ? 1 : 2;
        for (std::size_t at = 0; at < segment.codes.size();) {
            if (segment.codes[at] == ')') {
                at = segment.codes.find('(', at) + 1;
                continue;
            }
            std::size_t code = 0;
            for (std::size_t i = 0; i < width; ++i) {
                code = code << 8U | static_cast<unsigned char>(segment.codes[at++]);
            }
            REQUIRE(code < codes.entries().size());
            REQUIRE(codes.entries()[code].used);
            text += codes.entries()[code].text;
        }
    }
    return text;
}

}  // namespace

TEST_CASE("codes mean the text that they were made from") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    for (const std::string_view text : {"office",
                                        "affluent",
                                        "AVATAR",
                                        "Ŵyn-Łukasiewicz",
                                        "Παπαδοπούλου",
                                        "мир",
                                        "€100",
                                        "“quoted”",
                                        "x\u0302",
                                        "👩\u200D💻",
                                        "🇬🇧",
                                        "1\uFE0F\u20E3",
                                        "𝔸",
                                        "✓"}) {
        CHECK(read_back(shaper, shaper.word(serif(*fonts), text)) == text);
    }
    CHECK(shaper.missing().empty());
}

TEST_CASE("pairs are kerned") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    const FontId face = serif(*fonts);
    const int apart = shaper.word(face, "A").width + shaper.word(face, "V").width;
    CHECK(shaper.word(face, "AV").width < apart);
}

TEST_CASE("a hyphen at the end of a line is read as a soft one") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    CHECK(read_back(shaper, shaper.hyphenated(serif(*fonts), "organ")) == "organ\u00AD");
}

TEST_CASE("the same word is shaped once") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    CHECK(&shaper.word(serif(*fonts), "evidence") == &shaper.word(serif(*fonts), "evidence"));
}

TEST_CASE("no code needs escaping in a string") {
    const auto fonts = test_fonts();
    GlyphCodes codes(serif(*fonts), CodeWidth::two_bytes);
    std::string written;
    for (GlyphId glyph = 1; glyph < 3000; ++glyph) {
        codes.append(written, codes.code(glyph, "x", 500));
    }
    CHECK(written.find_first_of("()\\\r") == std::string::npos);
}

TEST_CASE("Arabic is shaped from right to left") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    const ShapedWord& word = shaper.word(serif(*fonts), "محمد");
    CHECK(word.reading == Reading::right_to_left);
    CHECK(word.edges.empty());
    CHECK(shaper.missing().empty());
}

TEST_CASE("a character that no font has is named once and replaced by one that means it") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    constexpr std::string_view unassigned = "\uE123";
    const ShapedWord& word = shaper.word(serif(*fonts), unassigned);
    std::ignore = shaper.word(serif(*fonts), "a\uE123\uE123");
    CHECK(shaper.missing() == std::vector<char32_t>{0xE123});
    CHECK(read_back(shaper, word) == unassigned);
}

TEST_CASE("more emoji than one font of pictures can hold get a second one") {
    const auto fonts = test_fonts();
    Shaper shaper(*fonts);
    for (char32_t c = 0x1F300; c < 0x1F300 + 400; ++c) {
        std::string text;
        unitfolio::base::append_utf8(text, c);
        const ShapedWord& word = shaper.word(serif(*fonts), text);
        if (shaper.missing().empty()) {
            CHECK(read_back(shaper, word) == text);
        }
    }
    CHECK(shaper.fonts().size() > 1);
}
