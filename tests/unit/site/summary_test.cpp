#include "site/summary.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio::site;

TEST_CASE("reading takes a minute for every 200 words begun") {
    CHECK(reading_minutes(0) == 1);
    CHECK(reading_minutes(200) == 1);
    CHECK(reading_minutes(201) == 2);
}

TEST_CASE("short text stays whole") {
    CHECK(shortened("four words are enough", 21) == "four words are enough");
}

TEST_CASE("long text is cut between words") {
    CHECK(shortened("four words are enough", 12) == "four words…");
}

TEST_CASE("whole sentences are better than cut ones, if they say enough") {
    CHECK(shortened("Who is it for? For all of us.", 18) == "Who is it for?");
    CHECK(shortened("No. This one is for some of us.", 18) == "No. This one is…");
}

TEST_CASE("a word longer than the limit is cut inside, never inside a character") {
    CHECK(shortened("äöüß", 2) == "äö…");
}

}  // namespace
