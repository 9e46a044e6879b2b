#include "pdf/hyphenator.h"

#include "unit/pdf/fonts.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string divided(std::string_view word, std::string_view language = "en-GB") {
    const auto fonts = unitfolio::pdf::test_fonts();
    REQUIRE(fonts->hyphenator(language) != nullptr);
    std::string result(word);
    const auto offsets = fonts->hyphenator(language)->divisions(word);
    for (auto offset = offsets.rbegin(); offset != offsets.rend(); ++offset) {
        result.insert(*offset, "|");
    }
    return result;
}

}  // namespace

TEST_CASE("words are divided by British patterns") {
    CHECK(divided("organisation") == "or|gan|isa|tion");
}

TEST_CASE("Welsh is divided by Welsh patterns") {
    CHECK(divided("gwasanaethau", "cy") == "gwas|an|aethau");
    CHECK(divided("cwsmeriaid", "cy") == "cws|mer|iaid");
    CHECK(divided("cyfrifoldeb", "cy") == "cyf|rif|ol|deb");
}

TEST_CASE("a language without patterns is not divided by those of another") {
    CHECK(unitfolio::pdf::test_fonts()->hyphenator("tlh") == nullptr);
    CHECK(unitfolio::pdf::test_fonts()->hyphenator("cy-GB") == nullptr);
}

TEST_CASE("capitals and punctuation don't matter") {
    CHECK(divided("“Organisation,”") == "“Or|gan|isa|tion,”");
}

TEST_CASE("short words, numbers and code are not divided") {
    CHECK(divided("unit") == "unit");
    CHECK(divided("organisation2") == "organisation2");
    CHECK(divided("foo_organisation") == "foo_organisation");
    CHECK(divided("well-documented") == "well-documented");
}

TEST_CASE("very long words are left alone") {
    const std::string word(500, 'a');
    CHECK(divided(word) == word);
}

TEST_CASE("words with accented letters are divided between characters only") {
    const std::string result = divided("naïvetés");
    for (std::size_t at = result.find('|'); at != std::string::npos;
         at = result.find('|', at + 1)) {
        CHECK((static_cast<unsigned char>(result[at + 1]) & 0xC0U) != 0x80U);
    }
}
