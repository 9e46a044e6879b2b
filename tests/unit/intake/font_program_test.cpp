#include "intake/font_program.h"

#include "unit/intake/small_fonts.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::intake {

TEST_CASE("a font is sound if all its glyphs are, whatever CIDs are left out") {
    CHECK(is_sound_font(named_font()));
    CHECK(is_sound_font(font_keyed_by_cid()));
    for (std::string font : {named_font(), font_keyed_by_cid()}) {
        // The last glyph is cut off.
        const auto last = font.rfind("\xF9\xB4\x8B\x16");
        REQUIRE(last != std::string::npos);
        CHECK_FALSE(is_sound_font(font.substr(0, last)));
    }
    CHECK_FALSE(is_sound_font("no font"));
}

TEST_CASE("a font is opened if it is of a known format") {
    REQUIRE(FontProgram::open(named_font()).has_value());
    CHECK(FontProgram::open(named_font())->format() == FontProgram::Format::cff);
    CHECK_FALSE(FontProgram::open("no font").has_value());
    CHECK_FALSE(FontProgram::open("").has_value());
}

TEST_CASE("glyphs are found by name, character and built-in code") {
    const auto font = FontProgram::open(named_font());
    REQUIRE(font.has_value());
    CHECK(font->glyph_of_name("B") == 2);
    CHECK(font->glyph_of_name("D") == 0);
    CHECK(font->glyph_of_character('B') == 2);
    CHECK(font->glyph_built_in('B') == 2);
    CHECK(font->glyph_of_symbol('B') == 0);
    CHECK(font->width(2) == 700);
    CHECK_FALSE(font->width(4).has_value());
}

TEST_CASE("glyphs of a font that is keyed by CIDs go by these") {
    const auto font = FontProgram::open(font_keyed_by_cid());
    REQUIRE(font.has_value());
    CHECK(font->width(300) == 700);
    CHECK(font->width(40000) == 800);
    CHECK_FALSE(font->width(2).has_value());
    CHECK_FALSE(font->width(65535).has_value());
}

}  // namespace unitfolio::intake
