#include "markup/decoded_text.h"

#include <doctest/doctest.h>

namespace unitfolio::markup {

TEST_CASE("text that stands as it is matches") {
    CHECK(match_decoded("xabc", 1, "abc", Escapes::all) == 4);
    CHECK(match_decoded("xabc", 1, "abd", Escapes::all) == std::nullopt);
    CHECK(match_decoded("ab", 0, "abc", Escapes::all) == std::nullopt);
}

TEST_CASE("offsets tell where each byte was decoded from") {
    std::vector<std::uint32_t> offsets;
    CHECK(match_decoded("a\\*&eacute;b", 0, "a*éb", Escapes::all, &offsets) == 12);
    CHECK(offsets == std::vector<std::uint32_t>{0, 1, 3, 3, 11, 12});
}

TEST_CASE("a backslash only escapes punctuation") {
    CHECK(match_decoded("\\q", 0, "\\q", Escapes::all) == 2);
    CHECK(match_decoded("\\\\*", 0, "\\*", Escapes::all) == 3);
}

TEST_CASE("inside angle brackets a backslash is itself") {
    CHECK(match_decoded("\\*", 0, "\\*", Escapes::entities_only) == 2);
}

TEST_CASE("entities may stand for two code points") {
    CHECK(match_decoded("&fjlig;ord", 0, "fjord", Escapes::all) == 10);
    CHECK(match_decoded("&nvlt;!", 0, "<\u20D2!", Escapes::all) == 7);
}

TEST_CASE("an ampersand may be itself, named or numbered") {
    CHECK(match_decoded("&x;", 0, "&x;", Escapes::all) == 3);
    CHECK(match_decoded("&amp;x;", 0, "&x;", Escapes::all) == 7);
    CHECK(match_decoded("&#038;x;", 0, "&x;", Escapes::all) == 8);
    CHECK(match_decoded("&#x26;x;", 0, "&x;", Escapes::all) == 8);
}

}  // namespace unitfolio::markup
