#include "starter/next_reference.h"

#include <doctest/doctest.h>

#include <vector>

namespace unitfolio::starter {

namespace {

std::string next(const std::vector<std::string>& references) {
    return next_reference(references);
}

}  // namespace

TEST_CASE("the next reference follows the highest, in its form") {
    CHECK(next({}) == "E01");
    CHECK(next({"E01", "E08", "E03"}) == "E09");
    CHECK(next({"E9", "E10"}) == "E11");
    CHECK(next({"E99"}) == "E100");
    CHECK(next({"W-007"}) == "W-008");
}

TEST_CASE("of several beginnings the usual one counts, and what has no number is passed over") {
    CHECK(next({"E01", "E02", "W-7"}) == "E03");
    CHECK(next({"Plan", "E", "X"}) == "E01");
    CHECK(next({"E12345678901234567890", "E04"}) == "E05");
}

}  // namespace unitfolio::starter
