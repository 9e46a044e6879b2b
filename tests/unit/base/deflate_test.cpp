#include "base/deflate.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace unitfolio;

TEST_CASE("gzip has no name and no time, and is smaller") {
    const std::string text(1000, 'a');
    const std::string packed = base::gzip(text);
    CHECK(packed.size() < 50);
    CHECK(packed.substr(0, 4) == std::string("\x1f\x8b\x08\x00", 4));
    CHECK(packed.substr(4, 4) == std::string(4, '\0'));
    CHECK(base::gzip(text) == packed);
}

TEST_CASE("every turn is done once, with the same bytes on any number of threads") {
    const auto packed_on = [](std::size_t jobs) {
        std::vector<std::string> packed(100);
        base::deflate_each(packed.size(), jobs, [&](base::Deflater& deflater, std::size_t turn) {
            packed[turn] += deflater.compress("turn " + std::to_string(turn));
        });
        return packed;
    };
    const std::vector<std::string> packed = packed_on(1);
    CHECK(packed_on(3) == packed);
    CHECK(packed_on(0) == packed);
    CHECK(base::inflated(packed[99], 7) == "turn 99");
}

TEST_CASE("what was compressed comes out again, if its size is right") {
    const std::string packed = base::Deflater().compress("evidence evidence");
    CHECK(base::inflated(packed, 17) == "evidence evidence");
    CHECK_FALSE(base::inflated(packed, 16));
    CHECK_FALSE(base::inflated(packed, 18));
    CHECK_FALSE(base::inflated(packed.substr(0, packed.size() - 1), 17));
    CHECK_FALSE(base::inflated("", 0));
}

TEST_CASE("the check sum is the standard's") {
    CHECK(base::crc32("123456789") == 0xCBF43926U);
}

}  // namespace
