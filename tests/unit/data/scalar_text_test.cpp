#include "data/scalar_text.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <utility>

namespace {

using namespace unitfolio::data;
namespace base = unitfolio::base;

TEST_CASE("whole numbers are digits, and nothing else is") {
    CHECK(parse_whole("0") == 0);
    CHECK(parse_whole("-12") == -12);
    CHECK(parse_whole("9223372036854775807") == INT64_MAX);
    for (const char* other :
         {"", "-", "007", "-07", "+1", "1.0", "1 ", "0x1", "9223372036854775808"}) {
        CAPTURE(other);
        CHECK_FALSE(parse_whole(other));
    }
}

TEST_CASE("decimal numbers are written out") {
    CHECK(parse_decimal("4.5") == 4.5);
    CHECK(parse_decimal("-61") == -61.0);
    for (const char* other : {"", "inf", "nan", "1e3", "4,5", "1.2.3", "--1", "."}) {
        CAPTURE(other);
        CHECK_FALSE(parse_decimal(other));
    }
}

TEST_CASE("a range has two ends in order, or is one number") {
    using Range = std::pair<std::int64_t, std::int64_t>;
    CHECK(parse_range("19") == Range(19, 19));
    CHECK(parse_range("296-389") == Range(296, 389));
    CHECK(parse_range("296 \xE2\x80\x93 389") == Range(296, 389));
    CHECK(parse_range(" 4 ") == Range(4, 4));
    for (const char* other : {"", "389-296", "-5", "1-", "-1-3", "1-2-3", "a-b"}) {
        CAPTURE(other);
        CHECK_FALSE(parse_range(other));
    }
}

TEST_CASE("a date is known by its form, whether there is such a day or not") {
    CHECK(looks_like_date("2026-03-14"));
    CHECK(looks_like_date("2026-13-99"));
    CHECK_FALSE(looks_like_date("2026-3-14"));
    CHECK_FALSE(looks_like_date("14-03-2026"));
    CHECK_FALSE(looks_like_date("2026-03-141"));
}

TEST_CASE("dates in other forms are understood, the day before the month") {
    for (const char* text : {"14/03/2026",
                             "14.3.2026",
                             "14-3-26",
                             "14 March 2026",
                             "14th Mar, 2026",
                             "2026-3-14",
                             "2026/03/14"}) {
        CAPTURE(text);
        CHECK(date_in_other_form(text) == base::Date{2026, 3, 14});
    }
    for (const char* text : {"", "March 2026", "30/02/2026", "1/2/3/4", "Tuesday", "a b c", "//"}) {
        CAPTURE(text);
        CHECK_FALSE(date_in_other_form(text));
    }
}

TEST_CASE("words between commas are a list, phrases are none") {
    using Words = std::vector<std::string_view>;
    CHECK(words_between_commas("a, b,c") == Words{"a", "b", "c"});
    CHECK(words_between_commas("1.1, 1.2") == Words{"1.1", "1.2"});
    for (const char* text : {"", "a", "a,", ",a", "1,1", "Smith, John and others", "a b, c"}) {
        CAPTURE(text);
        CHECK(words_between_commas(text).empty());
    }
}

}  // namespace
