#include "load/slug_rules.h"

#include <doctest/doctest.h>

#include <string>

using unitfolio::load::slug_objection;

TEST_CASE("plain names will do") {
    CHECK_FALSE(slug_objection("operational-change-2"));
}

TEST_CASE("names that break an address, a disk or the site won't") {
    for (const char* name : {"",
                             "A",
                             "a b",
                             "a_b",
                             "caf\xC3\xA9",
                             "-a",
                             "a-",
                             "a.b",
                             "index",
                             "assets",
                             "con",
                             "nul",
                             "lpt1",
                             "404"}) {
        CHECK_MESSAGE(slug_objection(name), name);
    }
    CHECK(slug_objection(std::string(101, 'a')));
}
