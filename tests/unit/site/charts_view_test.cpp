#include "site/charts_view.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

/// A unit whose outcomes have these numbers of criteria.
std::string unit_with(std::initializer_list<int> criteria) {
    std::string text = "---\ntitle: Change\norganisation: south\n---\n## Learning outcomes\n";
    int outcome = 0;
    for (const int count : criteria) {
        const std::string number = std::to_string(++outcome);
        text += "\n### " + number + ". Outcome " + number + "\n\n";
        for (int i = 1; i <= count; ++i) {
            text += "- " + number + '.' + std::to_string(i) + " Explain it.\n";
        }
    }
    return text;
}

templating::Value balance_of(std::initializer_list<int> criteria) {
    test::Files files = test::sample_files();
    files["content/units/south/change.md"] = unit_with(criteria);
    return test::at(test::SampleSite(files).unit_values("south/change"), "balance");
}

TEST_CASE("the balance of outcomes says which has most criteria") {
    const templating::Value chart = balance_of({1, 4, 2});
    CHECK(test::text_at(chart, "takeaway") == "Outcome 2 has the most criteria: 4 of 7.");
    REQUIRE(test::size_at(chart, "rows") == 3);
    CHECK(test::text_at(chart, "rows.0.percent") == "25");
    CHECK(test::text_at(chart, "rows.1.percent") == "100");
    CHECK(test::text_at(chart, "rows.2.value") == "2");
}

TEST_CASE("outcomes alike, and several that lead") {
    CHECK(test::text_at(balance_of({2, 2}), "takeaway") ==
          "The criteria are spread evenly: 2 for each outcome.");
    CHECK(test::text_at(balance_of({3, 3, 1}), "takeaway") ==
          "2 outcomes have the most criteria: 3 of 7 each.");
}

TEST_CASE("one bar is no chart") {
    CHECK(balance_of({3}).is_null());
}

TEST_CASE("the sizes of units leave out what isn't known") {
    test::Files files = test::sample_files();
    const test::SampleSite one(files);
    site::PageContext page(one.index, "qualifications/diploma.html");
    CHECK(site::unit_sizes(page, one.qualification("diploma")).is_null());

    std::string& zeal = files["content/units/north/zeal.md"];
    zeal.replace(zeal.find("title: Zeal"), 11, "title: Zeal\ncredit: 12");
    const test::SampleSite two(files);
    site::PageContext other(two.index, "qualifications/diploma.html");
    const templating::Value chart = site::unit_sizes(other, two.qualification("diploma"));
    CHECK(test::text_at(chart, "takeaway") == "The largest unit, Zeal, brings 12 credits of 16.");
    CHECK(test::text_at(chart, "rows.0.url") == "../units/north/change.html");
}

}  // namespace
