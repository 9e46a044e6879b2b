#include "pdf/typing_font.h"

#include "unit/pdf/fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

bool can_type(char32_t character) {
    const auto& characters = typing_characters();
    return std::find(characters.begin(), characters.end(), character) != characters.end();
}

}  // namespace

TEST_CASE("English, Welsh and Polish can be typed") {
    for (const char32_t character : std::u32string(U"Az09 £€’–ŴŵŶŷâêîôûïŁłĄąĘęŚśŹźŻżŃńĆćÓó")) {
        CAPTURE(static_cast<std::uint32_t>(character));
        CHECK(can_type(character));
    }
    CHECK_FALSE(can_type(U'я'));
}

TEST_CASE("no character has two codes") {
    std::multiset<char32_t> seen;
    for (const char32_t character : typing_characters()) {
        CHECK((character == 0 || seen.count(character) == 0));
        seen.insert(character);
    }
    CHECK(typing_characters()['A' - 32] == U'A');
}

TEST_CASE("the font that ships has every character, and its subset finds them by code point") {
    const auto fonts = test_fonts();
    TextStyle style;
    style.typeface = Typeface::sans;
    const Font& font = (*fonts)[fonts->face(style)];
    for (const char32_t character : typing_characters()) {
        CAPTURE(static_cast<std::uint32_t>(character));
        CHECK((character == 0 || font.covers(character)));
    }
    const auto subset = font.subset_of(typing_characters());
    REQUIRE(subset.ok());
    CHECK(subset.value().bytes.find("cmap") < 400);
    CHECK(subset.value().bytes.size() < 60'000);
}
