#include "portfolio/number_text.h"

#include <doctest/doctest.h>

using unitfolio::portfolio::change_text;
using unitfolio::portfolio::number_text;
using unitfolio::portfolio::quantity_text;
using unitfolio::portfolio::size_text;

TEST_CASE("digits that say nothing are not printed") {
    CHECK(number_text(61) == "61");
    CHECK(number_text(2.40) == "2.4");
    CHECK(number_text(0.1 + 0.2) == "0.3");
    CHECK(number_text(100) == "100");
}

TEST_CASE("thousands are grouped") {
    CHECK(number_text(999) == "999");
    CHECK(number_text(1420) == "1,420");
    CHECK(number_text(1234567.5) == "1,234,567.5");
}

TEST_CASE("below zero stands a real minus, and never before zero") {
    CHECK(number_text(-2.4) == "\u22122.4");
    CHECK(number_text(-0.000001) == "0");
}

TEST_CASE("units stay with their number") {
    CHECK(quantity_text(61, "%") == "61\u00A0%");
    CHECK(quantity_text(12, "minutes") == "12\u00A0minutes");
    CHECK(quantity_text(61, "") == "61");
}

TEST_CASE("currency signs stand in front, with pence where there are some") {
    CHECK(quantity_text(9.5, "£") == "£9.50");
    CHECK(quantity_text(9600, "€") == "€9,600");
    CHECK(quantity_text(-3, "£") == "\u2212£3");
}

TEST_CASE("changes carry their sign") {
    CHECK(change_text(14, "%") == "+14\u00A0%");
    CHECK(change_text(-0.4, "") == "\u22120.4");
    CHECK(change_text(0, "%") == "0\u00A0%");
}

TEST_CASE("sizes of files are rounded as people read them") {
    CHECK(size_text(1) == "1\u00A0byte");
    CHECK(size_text(812) == "812\u00A0bytes");
    CHECK(size_text(24'300) == "24\u00A0kB");
    CHECK(size_text(1'340'000) == "1.3\u00A0MB");
}
