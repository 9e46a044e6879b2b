#include "base/deflate.h"

#include <doctest/doctest.h>

#include <string>

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

}  // namespace
