#include "pdf/page_labels.h"

#include <doctest/doctest.h>

using unitfolio::pdf::digits_of;
using unitfolio::pdf::PageNumbering;
using unitfolio::pdf::roman;

TEST_CASE("a number has as many digits as it is printed with") {
    CHECK(digits_of(0) == 1);
    CHECK(digits_of(9) == 1);
    CHECK(digits_of(10) == 2);
    CHECK(digits_of(999) == 3);
    CHECK(digits_of(1000) == 4);
}

TEST_CASE("roman numbers subtract where they should") {
    CHECK(roman(1) == "i");
    CHECK(roman(4) == "iv");
    CHECK(roman(14) == "xiv");
    CHECK(roman(49) == "xlix");
    CHECK(roman(1994) == "mcmxciv");
}

TEST_CASE("pages before the main matter have roman numbers and count among themselves") {
    const PageNumbering numbering{10, 3};
    CHECK(numbering.label(0) == "i");
    CHECK(numbering.last_label(0) == "iii");
    CHECK(numbering.label(3) == "1");
    CHECK(numbering.last_label(5) == "7");
}

TEST_CASE("without front matter all numbers are arabic") {
    const PageNumbering numbering{4, 0};
    CHECK(numbering.label(0) == "1");
    CHECK(numbering.last_label(0) == "4");
}
