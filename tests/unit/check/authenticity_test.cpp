#include "check/authenticity.h"

#include <doctest/doctest.h>

using unitfolio::check::is_same_person;

TEST_CASE("names are the same but for case and spacing") {
    CHECK(is_same_person("Siân  Ŵyn", " siân ŵyn "));
    CHECK_FALSE(is_same_person("Siân Ŵyn", "Sian Wyn"));
    CHECK_FALSE(is_same_person("Ann Lee", "Ann Leeson"));
}

TEST_CASE("nobody is nobody else") {
    CHECK_FALSE(is_same_person("", ""));
    CHECK_FALSE(is_same_person(" ", ""));
}
