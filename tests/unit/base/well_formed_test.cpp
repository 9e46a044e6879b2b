#include "base/well_formed.h"

#include <doctest/doctest.h>

namespace unitfolio::base {

TEST_CASE("text that is UTF-8 stays as it is") {
    CHECK(well_formed("").empty());
    CHECK(well_formed("café \uFFFD 日本 😀") == "café \uFFFD 日本 😀");
}

TEST_CASE("bytes that are not UTF-8 are written out, each of them") {
    CHECK(well_formed("caf\xE9.md") == "caf\\xE9.md");
    CHECK(well_formed("\xF0\x9F\x98") == "\\xF0\\x9F\\x98");
    CHECK(well_formed("\xC3\xA9\xA9") == "é\\xA9");
    CHECK(well_formed("\xED\xA0\x80") == "\\xED\\xA0\\x80");
}

TEST_CASE("names in Latin-1 are read as such") {
    CHECK(read_as_latin1("caf\xE9.md") == "café.md");
    CHECK(read_as_latin1("\xC4rger") == "Ärger");
    CHECK_FALSE(read_as_latin1("café"));
    CHECK_FALSE(read_as_latin1("plain"));
    CHECK_FALSE(read_as_latin1("\x93quoted\x94"));
}

}  // namespace unitfolio::base
