#include "pdf/word_divisions.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string divided_by_signs(std::string_view word) {
    std::string result(word);
    const auto divisions = unitfolio::pdf::divisions_of(word, nullptr);
    for (auto division = divisions.rbegin(); division != divisions.rend(); ++division) {
        result.insert(division->offset, "|");
    }
    return result;
}

}  // namespace

TEST_CASE("compounds and dashes are divided behind the dash") {
    CHECK(divided_by_signs("well-known") == "well-|known");
    CHECK(divided_by_signs("2019–2021") == "2019–|2021");
    CHECK(divided_by_signs("then—now") == "then—|now");
}

TEST_CASE("signs and single letters are not torn off") {
    CHECK(divided_by_signs("-5") == "-5");
    CHECK(divided_by_signs("x-ray") == "x-ray");
    CHECK(divided_by_signs("vitamin-c") == "vitamin-c");
}

TEST_CASE("addresses are divided behind slashes, but not in their scheme") {
    CHECK(divided_by_signs("https://example.org/a/b?c=d") == "https://|example.|org/|a/|b?|c=|d");
}

TEST_CASE("short words with a slash are left whole") {
    CHECK(divided_by_signs("and/or") == "and/or");
}

TEST_CASE("invisible marks become places to divide") {
    const auto plain = unitfolio::pdf::without_division_marks("in\u00ADvisible\u200Bmark");
    CHECK(plain.text == "invisiblemark");
    REQUIRE(plain.divisions.size() == 2);
    CHECK(plain.divisions[0].offset == 2);
    CHECK(plain.divisions[0].hyphen);
    CHECK(plain.divisions[1].offset == 9);
    CHECK_FALSE(plain.divisions[1].hyphen);
}
