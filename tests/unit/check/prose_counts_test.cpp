#include "check/prose_counts.h"

#include <doctest/doctest.h>

using namespace unitfolio;
using check::find_counts;

TEST_CASE("what a unit has, contains or consists of is counted") {
    const auto counts = find_counts("This unit has four learning outcomes.");
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].what == model::Countable::outcomes);
    CHECK(counts[0].count == 4);
    CHECK(counts[0].begin == 14);
    CHECK(counts[0].size == 22);
    CHECK(find_counts("It consists of 15 assessment criteria.").size() == 1);
}

TEST_CASE("counts that are joined to one go on with it") {
    const auto counts =
        find_counts("It contains 4 learning outcomes, 15 assessment criteria and 12 key terms.");
    REQUIRE(counts.size() == 3);
    CHECK(counts[2].what == model::Countable::terms);
    CHECK(counts[2].count == 12);
}

TEST_CASE("counts of something else say nothing of the total") {
    for (const char* text : {"Two learning outcomes are about planning.",
                             "Meet 3 assessment criteria first.",
                             "The plan has two key terms.",
                             "It has two. Learning outcomes follow.",
                             "15 assessment criteria",
                             "The unit has many learning outcomes."}) {
        CHECK_MESSAGE(find_counts(text).empty(), text);
    }
}
