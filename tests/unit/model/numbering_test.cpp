#include "model/numbering.h"

#include <doctest/doctest.h>

using namespace unitfolio::model;

TEST_CASE("criterion numbers keep their parts, and ten is not one") {
    const auto ten = parse_criterion_number("1.10");
    REQUIRE(ten);
    CHECK(ten->outcome == 1);
    CHECK(ten->position == 10);
}

TEST_CASE("what only looks like a criterion number is refused") {
    for (const char* text : {"",
                             "1",
                             "1.",
                             ".1",
                             "1.0",
                             "01.1",
                             "1.01",
                             "1,1",
                             "1.1.1",
                             "1.1a",
                             "1234.1",
                             "-1.1",
                             " 1.1"}) {
        CHECK_MESSAGE(!parse_criterion_number(text), text);
    }
}

TEST_CASE("criteria and outcomes are found by the text of their number") {
    Unit unit;
    unit.outcomes.push_back({"1", "One", {}, {}, {}});
    unit.criteria.resize(2);
    unit.criteria[0].number = "1.1";
    unit.criteria[1].number = "1.10";
    CHECK(find_criterion(unit, "1.10") == 1U);
    CHECK_FALSE(find_criterion(unit, "1.100"));
    CHECK(find_outcome(unit, "1") == 0U);
    CHECK_FALSE(find_outcome(unit, "2"));
}
