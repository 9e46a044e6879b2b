#include "sampling/lot.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace unitfolio::sampling {

TEST_CASE("lots are the same for ever") {
    // Worked out once with the formula in the header, in Python.
    CHECK(lot_of("1", "ann/one", 1) == 14089060293609554374ULL);
    CHECK(lot_of("2026 autumn", "ann/one", 3) == 15444833128462779325ULL);
}

TEST_CASE("seed and name both matter, and can't be shifted into one another") {
    CHECK(lot_of("1", "a", 1) != lot_of("2", "a", 1));
    CHECK(lot_of("1", "a", 1) != lot_of("1", "b", 1));
    CHECK(lot_of("1", "2a", 1) != lot_of("12", "a", 1));
}

TEST_CASE("more weight is never a worse lot, and a better chance") {
    int wins = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::string name = std::to_string(i);
        CHECK(lot_of("s", name, 3) >= lot_of("s", name, 1));
        wins += lot_of("s", name, 3) > lot_of("s", "x" + name, 1) ? 1 : 0;
    }
    // Three of four in the long run.
    CHECK(wins > 700);
    CHECK(wins < 800);
}

}  // namespace unitfolio::sampling
