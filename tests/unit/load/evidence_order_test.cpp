#include "load/evidence_order.h"

#include <doctest/doctest.h>

using unitfolio::load::reference_before;

TEST_CASE("digits in references count as numbers") {
    CHECK(reference_before("E2", "E10"));
    CHECK_FALSE(reference_before("E10", "E2"));
    CHECK(reference_before("E09", "E10"));
    CHECK(reference_before("E1-2", "E1-10"));
}

TEST_CASE("letters come first, and a shorter reference before a longer") {
    CHECK(reference_before("D10", "E1"));
    CHECK(reference_before("E1", "E1a"));
}

TEST_CASE("no reference comes before itself, and leading zeros still give an order") {
    CHECK_FALSE(reference_before("E01", "E01"));
    CHECK(reference_before("E01", "E1") != reference_before("E1", "E01"));
}
