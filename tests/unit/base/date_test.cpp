#include "base/date.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

namespace unitfolio::base {

TEST_CASE("A date is read and written in both forms") {
    const auto date = parse_date("2026-03-04");
    REQUIRE(date);
    CHECK(*date == Date{2026, 3, 4});
    CHECK(iso_date(*date) == "2026-03-04");
    CHECK(long_date(*date) == "4 March 2026");
}

TEST_CASE("Seconds since 1970 fall on a day") {
    CHECK(date_of_epoch(0) == Date{1970, 1, 1});
    CHECK(date_of_epoch(-1) == Date{1969, 12, 31});
    CHECK(date_of_epoch(951'782'400) == Date{2000, 2, 29});
    CHECK(date_of_epoch(951'868'799) == Date{2000, 2, 29});
    CHECK(date_of_epoch(951'868'800) == Date{2000, 3, 1});
}

TEST_CASE("Moments that no calendar holds give the nearest day") {
    CHECK(date_of_epoch(std::numeric_limits<std::int64_t>::max()) == Date{9999, 12, 31});
    CHECK(date_of_epoch(std::numeric_limits<std::int64_t>::min()) == Date{1, 1, 1});
}

TEST_CASE("Days that don't exist are refused") {
    CHECK_FALSE(parse_date("2026-02-29"));
    CHECK_FALSE(parse_date("1900-02-29"));
    CHECK(parse_date("2000-02-29"));
    CHECK(parse_date("2024-02-29"));
    CHECK_FALSE(parse_date("2026-04-31"));
    CHECK_FALSE(parse_date("2026-00-10"));
    CHECK_FALSE(parse_date("2026-13-10"));
    CHECK_FALSE(parse_date("2026-01-00"));
    CHECK_FALSE(parse_date("0000-01-01"));
}

TEST_CASE("Other ways to write dates are refused") {
    for (const char* const text : {"",
                                   "2026-3-4",
                                   "14/03/2026",
                                   "2026-03-04 ",
                                   "2026-03-04T00:00",
                                   "20260304",
                                   "+026-03-04",
                                   "2026-0x-04"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("Months later is the same day, or the last of a shorter month") {
    CHECK(plus_months({2026, 3, 14}, 24) == Date{2028, 3, 14});
    CHECK(plus_months({2026, 12, 14}, 1) == Date{2027, 1, 14});
    CHECK(plus_months({2026, 1, 31}, 1) == Date{2026, 2, 28});
    CHECK(plus_months({2024, 2, 29}, 12) == Date{2025, 2, 28});
    CHECK(plus_months({2026, 1, 14}, -1) == Date{2025, 12, 14});
    CHECK(plus_months({9999, 6, 1}, 24) == Date{9999, 12, 1});
}

TEST_CASE("Dates are ordered by time") {
    CHECK(*parse_date("2025-12-31") < *parse_date("2026-01-01"));
    CHECK(*parse_date("2026-01-31") < *parse_date("2026-02-01"));
}

}  // namespace unitfolio::base
