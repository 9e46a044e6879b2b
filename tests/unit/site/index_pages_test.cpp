#include "site/index_pages.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace unitfolio;

site::IndexSection section(const std::string& name, std::vector<std::uint32_t> weights) {
    const std::size_t count = weights.size();
    return {name, "id-" + name, name, {}, {}, std::move(weights), count};
}

const site::IndexName kName{"verbs.html", "verbs/"};

std::vector<std::string> paths(const site::IndexPages& pages) {
    std::vector<std::string> result;
    for (const site::IndexPage& page : pages.pages()) {
        result.push_back(page.path);
    }
    return result;
}

TEST_CASE("a small index is one page") {
    const site::IndexPages pages(kName, {6, 2}, {section("plan", {1, 1, 1}), section("use", {3})});
    CHECK(pages.is_whole());
    CHECK(pages.count() == 4);
    CHECK(paths(pages) == std::vector<std::string>{"verbs.html"});
    REQUIRE(pages.pages()[0].ranges.size() == 2);
    CHECK(pages.pages()[0].ranges[0].last == 3);
    CHECK(pages.place_of(1) == site::Place{"verbs.html", "id-use"});
    CHECK(pages.parts_of(1) == 0);
}

TEST_CASE("a large one has a page that names the sections, and pages for each") {
    const site::IndexPages pages(
        kName, {6, 2}, {section("plan", {1, 1, 1, 1, 1}), section("use", {1, 1})});
    CHECK_FALSE(pages.is_whole());
    CHECK(paths(pages) == std::vector<std::string>{"verbs.html",
                                                   "verbs/plan.html",
                                                   "verbs/plan/2.html",
                                                   "verbs/plan/3.html",
                                                   "verbs/use.html"});
    CHECK(pages.pages()[0].ranges.empty());
    CHECK(pages.pages()[2].ranges[0].first == 2);
    CHECK(pages.pages()[2].ranges[0].last == 4);
    CHECK(pages.pages()[2].part == 2);
    CHECK(pages.place_of(1) == site::Place{"verbs/use.html", ""});
    CHECK(pages.parts_of(0) == 3);
    CHECK(pages.parts_of(1) == 1);
}

TEST_CASE("an entry that lists more than a page may is not cut") {
    const site::IndexPages pages(kName, {1, 3}, {section("plan", {2, 9, 1, 2, 1})});
    REQUIRE(pages.pages().size() == 5);
    const std::vector<std::size_t> ends{1, 2, 4, 5};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        CHECK(pages.pages()[i + 1].ranges[0].last == ends[i]);
    }
}

TEST_CASE("an index of nothing has a page that says so") {
    const site::IndexPages pages(kName, {6, 2}, {});
    CHECK(pages.empty());
    CHECK(pages.is_whole());
    CHECK(paths(pages) == std::vector<std::string>{"verbs.html"});
}

}  // namespace
