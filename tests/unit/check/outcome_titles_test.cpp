#include "check/outcome_titles.h"

#include <doctest/doctest.h>

using namespace unitfolio::check;
using Parts = std::vector<std::string_view>;

TEST_CASE("several openers make several outcomes") {
    CHECK(split_outcomes("Understand how it works, be able to do it, and know who decides") ==
          Parts{"Understand how it works", "be able to do it", "know who decides"});
    CHECK(split_outcomes("Know the law and be able to apply the law") ==
          Parts{"Know the law", "be able to apply the law"});
}

TEST_CASE("a part without an opener belongs to the outcome before it") {
    CHECK(
        split_outcomes("Understand staff, customers and suppliers; be able to serve all of them") ==
        Parts{"Understand staff, customers and suppliers", "be able to serve all of them"});
}

TEST_CASE("one outcome stays whole") {
    for (const char* title : {"Know and understand the law",
                              "Be able to plan, implement and review",
                              "Understand what people know and understand",
                              "Understand change",
                              ""}) {
        CHECK_MESSAGE(split_outcomes(title).size() == 1, title);
    }
}
