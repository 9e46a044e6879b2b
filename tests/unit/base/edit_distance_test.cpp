#include "base/edit_distance.h"

#include <doctest/doctest.h>

namespace unitfolio::base {

TEST_CASE("Insertions, deletions, replacements and swaps count one each") {
    CHECK(edit_distance(U"title", U"title", 3) == 0);
    CHECK(edit_distance(U"title", U"tittle", 3) == 1);
    CHECK(edit_distance(U"title", U"tile", 3) == 1);
    CHECK(edit_distance(U"title", U"tithe", 3) == 1);
    CHECK(edit_distance(U"title", U"tilte", 3) == 1);
    CHECK(edit_distance(U"kitten", U"sitting", 3) == 3);
    CHECK(edit_distance(U"", U"abc", 3) == 3);
}

TEST_CASE("No part is edited twice") {
    CHECK(edit_distance(U"ca", U"abc", 5) == 3);
}

TEST_CASE("Distances over the limit are not told") {
    CHECK_FALSE(edit_distance(U"kitten", U"sitting", 2));
    CHECK_FALSE(edit_distance(U"", U"abc", 2));
    CHECK_FALSE(edit_distance(U"abcdefgh", U"stuvwxyz", 4));
}

TEST_CASE("A swap is found although every way to the row before it costs more than the limit") {
    CHECK(edit_distance(U"ab", U"ba", 1) == 1);
    CHECK(edit_distance(U"xxabyy", U"xxbayy", 1) == 1);
}

}  // namespace unitfolio::base
