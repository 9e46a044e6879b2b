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

}  // namespace unitfolio::intake
