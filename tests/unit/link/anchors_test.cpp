#include "link/anchors.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio::link;

TEST_CASE("numbers and names become anchors with a prefix of their own") {
    CHECK(outcome_anchor("2") == "lo-2");
    CHECK(criterion_anchor("1.10") == "ac-1-10");
    CHECK(term_anchor("net-promoter-score") == "term-net-promoter-score");
    CHECK(heading_anchor("Who’s it for?") == "section-whos-it-for");
    CHECK(heading_anchor("?") == "section");
}

TEST_CASE("an id is given out once") {
    AnchorSet anchors;
    CHECK(anchors.claim("section-why") == "section-why");
    CHECK(anchors.claim("section-why-2") == "section-why-2");
    CHECK(anchors.claim("section-why") == "section-why-3");
}

TEST_CASE("an id that is wished for again and again is found at once") {
    AnchorSet anchors;
    std::string last;
    for (int i = 0; i < 50'000; ++i) {
        last = anchors.claim("section");
    }
    CHECK(last == "section-50000");
}

}  // namespace
