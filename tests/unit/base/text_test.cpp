#include "base/text.h"

#include "base/letters.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

namespace unitfolio::base {

using namespace std::string_literals;
using namespace std::string_view_literals;

TEST_CASE("Words are made of letters, digits and marks of every script") {
    for (const char32_t letter : U"aZ0éŵŶßłαΩЖдא日ひ한ก٣²́"s) {
        CAPTURE(static_cast<unsigned>(letter));
        CHECK(is_word(letter));
    }
}

TEST_CASE("Punctuation, symbols, spaces and pictures are not part of words") {
    for (const char32_t other : U" _-.,'\"/#@×÷©«\u00A0–—’“…€→✓、。「😀\uFE0F\u200D"s) {
        CAPTURE(static_cast<unsigned>(other));
        CHECK_FALSE(is_word(other));
    }
    CHECK_FALSE(is_word(0x110000));
}

TEST_CASE("Folding lowers Latin, Greek and Cyrillic letters") {
    CHECK(fold_case("ABC xyz 12") == "abc xyz 12");
    CHECK(fold_case("ÀÉÞ×÷ŴŶŸĀŁŽ") == "àéþ×÷ŵŷÿāłž");
    CHECK(fold_case("ΑΒΣς ΆΌΏ") == "αβσσ άόώ");
    CHECK(fold_case("АЖЯЁЇ Ґ") == "ажяёї ґ");
    CHECK(fold_case("ẂỲẞ") == "ẃỳß");
    CHECK(fold_case("日本 אב") == "日本 אב");
}

TEST_CASE("Folding twice changes nothing more") {
    for (char32_t letter = 0; letter < 0x3000; ++letter) {
        CAPTURE(static_cast<unsigned>(letter));
        CHECK(fold_letter(fold_letter(letter)) == fold_letter(letter));
    }
}

TEST_CASE("A slug is folded, without accents, with single hyphens") {
    CHECK(slug("Who’s it for?") == "whos-it-for");
    CHECK(slug("Siân Ŵyn") == "sian-wyn");
    CHECK(slug("Łukasiewicz & Straße — Ærø, Þór") == "lukasiewicz-strasse-aero-thor");
    CHECK(slug("  --Key  concepts & core principles--  ") == "key-concepts-core-principles");
    CHECK(slug("e\xCC\x81te\xCC\x81") == "ete");
    CHECK(slug("Đặng Thị Mỹ Lệ") == "dang-thi-my-le");
    CHECK(slug("1.10 Explain_why") == "1-10-explain-why");
}

TEST_CASE("A slug keeps scripts that it has no plain letters for") {
    CHECK(slug("Управление качеством") == "управление-качеством");
    CHECK(slug("品質 管理") == "品質-管理");
}

TEST_CASE("A text without letters or digits has an empty slug") {
    CHECK(slug("").empty());
    CHECK(slug("?! 😀").empty());
}

TEST_CASE("Slugs of slugs are themselves") {
    for (const std::string_view text : {"Siân Ŵyn"sv, "A - b"sv, "Ünïcode 3.14"sv}) {
        CHECK(slug(slug(text)) == slug(text));
    }
}

TEST_CASE("Trimming takes white space from either end, also no-break spaces") {
    CHECK(trim(" \t\r\n a b \xC2\xA0 ") == "a b");
    CHECK(trim("\xC2\xA0").empty());
    CHECK(trim("").empty());
    CHECK(trim("à") == "à");  // its second byte is 0xA0
}

TEST_CASE("Collapsing leaves single spaces inside and none at the ends") {
    CHECK(collapse_space("  a \n\t b\xC2\xA0\xC2\xA0"
                         "c ") == "a b c");
    CHECK(collapse_space(" \n ").empty());
}

TEST_CASE("The nearest candidate is found despite slips, case and swapped letters") {
    const std::array<std::string_view, 4> fields = {"title", "number", "level", "credit"};
    CHECK(nearest("tittle", fields) == "title");
    CHECK(nearest("TITLE", fields) == "title");
    CHECK(nearest("nubmer", fields) == "number");
    CHECK(nearest("levle", fields) == "level");
    CHECK_FALSE(nearest("organisation", fields));
    CHECK_FALSE(nearest("", fields));
}

TEST_CASE("Only so many slips make a candidate near: a third of the longer text") {
    const std::array<std::string_view, 1> candidates = {"abcdef"};
    CHECK(nearest("abcdxy", candidates) == "abcdef");
    CHECK_FALSE(nearest("abcxyz", candidates));
}

TEST_CASE("The first of equally near candidates wins") {
    const std::array<std::string_view, 3> candidates = {"xbc", "abx", "abc"};
    CHECK(nearest("abc", candidates) == "abc");
    CHECK(nearest("abd", std::span(candidates).first(2)) == "abx");
    const std::array<std::string_view, 2> equals = {"unit-a", "unit-b"};
    CHECK(nearest("unit-c", equals) == "unit-a");
}

TEST_CASE("Slips are counted in code points, not bytes") {
    const std::array<std::string_view, 1> candidates = {"ŵŷê"};
    CHECK(nearest("ŵŷŝ", candidates) == "ŵŷê");
}

TEST_CASE("Lists of words are joined as in English") {
    CHECK(join_and(std::vector<std::string>{}).empty());
    CHECK(join_and(std::vector<std::string>{"a"}) == "a");
    CHECK(join_and(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(join_and(std::vector<std::string>{"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("Counts come with the right form of the noun") {
    CHECK(count_of(0, "error") == "no errors");
    CHECK(count_of(1, "error") == "1 error");
    CHECK(count_of(2, "criterion") == "2 criteria");
    CHECK(count_of(3, "entry") == "3 entries");
    CHECK(count_of(3, "day") == "3 days");
}

TEST_CASE("Control characters and changes of direction are made visible") {
    CHECK(printable("a\tb\n\x7F") == "a<U+0009>b<U+000A><U+007F>");
    CHECK(printable("\xC2\x9B"
                    "31m") == "<U+009B>31m");
    CHECK(printable("\u202E\u2066\u200F\u061C\u2028") ==
          "<U+202E><U+2066><U+200F><U+061C><U+2028>");
    CHECK(printable("\0"sv) == "<U+0000>");
    CHECK(printable("plain ŵ 日本 😀") == "plain ŵ 日本 😀");
}

TEST_CASE("Malformed bytes are written out") {
    CHECK(printable("a\xFF"
                    "b\xC3") == "a\\xFFb\\xC3");
}

}  // namespace unitfolio::base
