#include "search/number_text.h"

#include "unit/search/index_reader.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

TEST_CASE("numbers come back as they were") {
    std::string text;
    const std::vector<std::uint32_t> numbers{0, 1, 31, 32, 51, 52, 1023, 1024, 4294967295U};
    for (const std::uint32_t number : numbers) {
        search::append_number(text, number);
    }
    test::NumberReader reader(text);
    for (const std::uint32_t number : numbers) {
        CHECK(reader.number() == number);
    }
    CHECK(reader.at_end());
}

TEST_CASE("digits need no escape in a script's string, and are no separators") {
    std::string text;
    for (std::uint32_t digit = 0; digit < 64; ++digit) {
        search::append_digit(text, digit);
    }
    CHECK(text.size() == 64);
    CHECK(text.find_first_of("'\"\\ \t\n") == std::string::npos);
    test::NumberReader reader(text);
    for (std::uint32_t digit = 0; digit < 64; ++digit) {
        CHECK(reader.digit() == digit);
    }
}

}  // namespace
