#include "base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <vector>

using unitfolio::base::parallel_for;

TEST_CASE("every turn is taken once, whatever the number of jobs") {
    for (const std::size_t jobs : {0U, 1U, 3U, 100U}) {
        std::vector<std::atomic<int>> turns(50);
        parallel_for(turns.size(), jobs, [&](std::size_t i) { ++turns[i]; });
        for (const auto& turn : turns) {
            CHECK(turn == 1);
        }
    }
}

TEST_CASE("nothing to do is done at once") {
    bool called = false;
    parallel_for(0, 4, [&](std::size_t) { called = true; });
    CHECK_FALSE(called);
}
