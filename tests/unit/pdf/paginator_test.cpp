#include "pdf/paginator.h"

#include <doctest/doctest.h>

#include <vector>

using unitfolio::pdf::Extent;
using unitfolio::pdf::Orientation;
using unitfolio::pdf::PageFill;
using unitfolio::pdf::paginate;

namespace {

Extent line(float height, bool may_break_after = true) {
    Extent extent;
    extent.height = height;
    extent.may_break_after = may_break_after;
    return extent;
}

std::vector<std::size_t> starts(const std::vector<Extent>& strips, float height = 100) {
    std::vector<std::size_t> result;
    for (const PageFill& page : paginate(strips, {height, height / 2, 10}).pages) {
        result.push_back(page.begin);
    }
    return result;
}

using Starts = std::vector<std::size_t>;

Extent figure(float height, bool may_break_after = true) {
    Extent extent = line(height, may_break_after);
    extent.floats = true;
    return extent;
}

Extent text(float height, bool may_break_after = true) {
    Extent extent = line(height, may_break_after);
    extent.passes_figures = true;
    return extent;
}

std::vector<std::size_t> order(const std::vector<Extent>& strips) {
    return paginate(strips, {100, 50, 10}).order;
}

}  // namespace

TEST_CASE("a page is filled before the next one is begun") {
    CHECK(starts({line(50), line(50), line(50)}) == Starts{0, 2});
}

TEST_CASE("a page ends at the last place where that is allowed") {
    CHECK(starts({line(40), line(40, false), line(40), line(10)}) == Starts{0, 1});
}

TEST_CASE("a heading goes with the lines behind it") {
    // A heading, then a paragraph whose first two lines stay together.
    CHECK(starts({line(70), line(10, false), line(10, false), line(15), line(10)}) == Starts{0, 1});
}

TEST_CASE("what can't be kept together is broken where the page is full") {
    CHECK(starts({line(60, false), line(60, false), line(60)}) == Starts{0, 1, 2});
}

TEST_CASE("a strip taller than a page has a page of its own") {
    CHECK(starts({line(10), line(300), line(10)}) == Starts{0, 1, 2});
}

TEST_CASE("space before a strip is not kept at the top of a page") {
    std::vector<Extent> strips = {line(90), line(100)};
    strips[1].space_before = 20;
    const auto pages = paginate(strips, {100, 50, 10}).pages;
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].tops.front() == 0);
}

TEST_CASE("space before a strip is kept within a page") {
    std::vector<Extent> strips = {line(10), line(10)};
    strips[1].space_before = 20;
    const auto pages = paginate(strips, {100, 50, 10}).pages;
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].tops[1] == 30);
}

TEST_CASE("a page break starts a page, two of them no more than one do") {
    Extent page_break;
    page_break.page_break = true;
    CHECK(starts({line(10), page_break, line(10)}) == Starts{0, 1});
    CHECK(starts({line(10), page_break, page_break, line(10)}) == Starts{0, 1});
    CHECK(starts({line(10), page_break}) == Starts{0});
}

TEST_CASE("a page break may ask for so much room, and break only where there is less") {
    Extent page_break;
    page_break.page_break = true;
    page_break.page_break_room = 40;
    CHECK(starts({line(50), page_break, line(30)}) == Starts{0});
    CHECK(starts({line(70), page_break, line(20)}) == Starts{0, 1});
}

TEST_CASE("foot notes take their room from the page of their mark") {
    std::vector<Extent> strips = {line(40), line(40), line(10)};
    strips[1].foot_notes = 20;  // and 10 for the rule
    CHECK(starts(strips) == Starts{0, 1});
}

TEST_CASE("a repeated table head takes its room from each further page") {
    std::vector<Extent> strips(6, line(40));
    for (std::size_t i = 1; i < strips.size(); ++i) {
        strips[i].repeated_head = 30;
    }
    CHECK(starts(strips) == Starts{0, 2, 3, 4, 5});
    CHECK(paginate(strips, {100, 50, 10}).pages[1].tops.front() == 30);
}

TEST_CASE("empty space is dropped at the top of a page that nobody asked for") {
    Extent space = line(30);
    space.vanishes_at_top = true;
    CHECK(starts({line(100), space, line(20)}) == Starts{0, 2});
    CHECK(starts({line(90), space, line(20)}) == Starts{0, 2});
}

TEST_CASE("empty space at the top of the document is kept") {
    Extent space = line(30);
    space.vanishes_at_top = true;
    const auto pages = paginate({space, line(20)}, {100, 50, 10}).pages;
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].tops[1] == 30);
}

TEST_CASE("a page has one orientation") {
    std::vector<Extent> strips = {line(10), line(40), line(40), line(10)};
    strips[1].orientation = strips[2].orientation = Orientation::landscape;
    const auto pages = paginate(strips, {100, 50, 10}).pages;
    REQUIRE(pages.size() == 4);
    CHECK(pages[0].orientation == Orientation::portrait);
    CHECK(pages[1].orientation == Orientation::landscape);
    CHECK(pages[2].orientation == Orientation::landscape);
    CHECK(pages[3].orientation == Orientation::portrait);
}

TEST_CASE("a page that holds nothing yet takes any orientation") {
    std::vector<Extent> strips = {line(10), line(0), line(50)};
    strips[1].page_break = true;
    strips[2].orientation = Orientation::landscape;
    const auto pages = paginate(strips, {100, 50, 10}).pages;
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].begin == 1);
    CHECK(pages[1].orientation == Orientation::landscape);
}

TEST_CASE("text comes before a figure that does not fit the page") {
    const std::vector<Extent> strips = {
        line(60), figure(50, false), figure(10), text(20), text(20), text(20), line(10)};
    CHECK(order(strips) == Starts{0, 3, 4, 1, 2, 5, 6});
    CHECK(starts(strips) == Starts{0, 3});
}

TEST_CASE("a figure that fits stays where it is") {
    const std::vector<Extent> strips = {line(40), figure(50), text(20), text(20)};
    CHECK(order(strips) == Starts{0, 1, 2, 3});
    CHECK(starts(strips) == Starts{0, 2});
}

TEST_CASE("a figure stays before the next heading, and before the next figure") {
    CHECK(order({line(60), figure(60), line(10, false), text(10)}) == Starts{0, 1, 2, 3});
    CHECK(order({line(60), figure(60), text(10), line(10)}) == Starts{0, 2, 1, 3});
    CHECK(order({line(60), figure(60), figure(30), text(10)}) == Starts{0, 1, 2, 3});
    CHECK(order({line(60), figure(60), text(10), figure(30), text(30)}) == Starts{0, 2, 1, 3, 4});
}

TEST_CASE("lines that stay together pass a figure together") {
    // A paragraph of four lines, of which two fit; then one of which none may stand alone.
    CHECK(order({line(60), figure(60), text(20, false), text(20), text(20, false), text(20)}) ==
          Starts{0, 2, 3, 1, 4, 5});
    CHECK(order({line(70), figure(60), text(20, false), text(20)}) == Starts{0, 1, 2, 3});
}

TEST_CASE("a figure at the top of a page stays there, however tall") {
    CHECK(order({figure(120), text(20)}) == Starts{0, 1});
    CHECK(order({line(100), figure(120), text(20)}) == Starts{0, 1, 2});
}

TEST_CASE("text goes on at a distance from a figure that it passed") {
    std::vector<Extent> strips = {line(60), figure(50), text(20), text(20), text(20)};
    strips[2].space_before = 8;
    const auto pages = paginate(strips, {100, 50, 10}).pages;
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].tops == std::vector<float>{0, 58, 78});
}
