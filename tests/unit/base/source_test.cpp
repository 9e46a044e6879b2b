#include "base/source.h"

#include <doctest/doctest.h>

namespace unitfolio::base {

TEST_CASE("A position counts lines and code points from 1") {
    const Source source("x.md", "ab\nŵŷ!\n");
    CHECK(source.position(0) == Position{1, 1});
    CHECK(source.position(2) == Position{1, 3});
    CHECK(source.position(3) == Position{2, 1});
    CHECK(source.position(7) == Position{2, 3});
}

TEST_CASE("A position past the end is the end") {
    const Source source("x.md", "ab\ncd");
    CHECK(source.position(99) == Position{2, 3});
    CHECK(Source("x.md", "").position(5) == Position{1, 1});
}

TEST_CASE("A line comes without its ending, whichever it is") {
    const Source source("x.md", "one\r\ntwo\n\nfour");
    CHECK(source.line(1) == "one");
    CHECK(source.line(2) == "two");
    CHECK(source.line(3).empty());
    CHECK(source.line(4) == "four");
    CHECK(source.line(5).empty());
    CHECK(source.line_count() == 4);
}

TEST_CASE("A line start past the last line is the end of the text") {
    const Source source("x.md", "one\ntwo");
    CHECK(source.line_start(1) == 0);
    CHECK(source.line_start(2) == 4);
    CHECK(source.line_start(3) == 7);
}

TEST_CASE("Sources keep their texts where they are while others are added") {
    Sources sources;
    const SourceId first = sources.add("a", "short");
    const std::string_view text = sources[first].text();
    for (int i = 0; i < 1000; ++i) {
        sources.add("b", "other");
    }
    CHECK(text.data() == sources[first].text().data());
    CHECK(sources.size() == 1001);
    CHECK(sources[static_cast<SourceId>(1000)].path() == "b");
}

}  // namespace unitfolio::base
