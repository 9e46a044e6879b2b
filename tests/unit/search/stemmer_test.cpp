#include "search/stemmer.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

std::string stem(search::Stemmer& stemmer, const char* word) {
    return std::string{stemmer.stem(word)};
}

TEST_CASE("forms of a word have one stem") {
    search::Stemmer english("en-GB");
    REQUIRE(english.is_active());
    CHECK(stem(english, "managing") == stem(english, "managed"));
    CHECK(stem(english, "complaints") == stem(english, "complaint"));
    CHECK(stem(english, "manage") != stem(english, "complaint"));
}

TEST_CASE("the language chooses the algorithm") {
    search::Stemmer german("de");
    CHECK(german.is_active());
    CHECK(stem(german, "beschwerden") == stem(german, "beschwerde"));
    CHECK(search::Stemmer("EN").is_active());
}

TEST_CASE("a language without an algorithm leaves words as they are") {
    search::Stemmer welsh("cy");
    CHECK_FALSE(welsh.is_active());
    CHECK(stem(welsh, "unedau") == "unedau");
    CHECK_FALSE(search::Stemmer("").is_active());
}

TEST_CASE("codes are no words") {
    search::Stemmer english("en-GB");
    CHECK(stem(english, "603/3836/2s") == "603/3836/2s");
}

}  // namespace
