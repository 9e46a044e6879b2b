#include "check/content_words.h"

#include <doctest/doctest.h>

using namespace unitfolio::check;

TEST_CASE("small words, order and plurals make no difference") {
    CHECK(content_words("Understand the risks of a change") == content_words("change risk"));
    CHECK(content_words("be able to").empty());
}

TEST_CASE("a few words are among many, and not the other way round") {
    const ContentWords many = content_words("Assess the risks of the change before it starts");
    CHECK(are_among(content_words("the risk of change"), many));
    CHECK(!are_among(content_words("a list of risks"), many));
    CHECK(!are_among(many, content_words("risk")));
}
