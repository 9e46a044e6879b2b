#include "model/seed.h"

#include <doctest/doctest.h>

using unitfolio::model::fault_of_seed;

TEST_CASE("any text that can be printed is a seed") {
    CHECK_FALSE(fault_of_seed("1"));
    CHECK_FALSE(fault_of_seed("2026 autumn – hydref"));
}

TEST_CASE("a draw can't start from nothing, or from what nobody can read") {
    CHECK(fault_of_seed("") == "is empty");
    CHECK(fault_of_seed(" \t") == "is empty");
    CHECK(fault_of_seed("\xE9") == "is not UTF-8 text");
    CHECK(fault_of_seed("a\nb") == "holds characters that can't be printed");
}
