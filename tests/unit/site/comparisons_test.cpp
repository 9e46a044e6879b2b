#include "site/comparisons.h"

#include "site/comparison_view.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

/// Units of the same title, one of each of `count` organisations.
test::SampleSite namesakes(int count) {
    test::Files files{{"unitfolio.yaml", "title: Guide\n"}};
    for (int i = 0; i < count; ++i) {
        const std::string name(1, static_cast<char>('a' + i));
        files["content/organisations/" + name + ".md"] = "---\ntitle: Body " + name + "\n---\nB.\n";
        files["content/units/" + name + "/change.md"] =
            "---\ntitle: Change\norganisation: " + name + "\n---\nText.\n\n" +
            "## Learning outcomes\n\n### 1. Plan\n\n- 1.1 Set targets.\n";
    }
    return test::SampleSite(files);
}

templating::Value comparison(const test::SampleSite& sample, std::size_t number) {
    const site::PageContext page(sample.index, sample.index.comparisons().pages()[number].path);
    return at(site::comparison_view(page, number), "comparison");
}

TEST_CASE("titles are the same whatever their case, accents and form of Unicode") {
    test::Files files = test::sample_files();
    files["content/units/north/change.md"].replace(4, 13, "title: CAF\u00c9!");
    files["content/units/south/change.md"].replace(4, 13, "title: Cafe\u0301");
    const test::SampleSite sample(files);
    const site::Comparisons& comparisons = sample.index.comparisons();
    REQUIRE(comparisons.pages().size() == 1);
    CHECK(comparisons.pages()[0].path == "compare/cafe.html");
    CHECK(comparisons.place_of(sample.unit("north/change"))->path == "compare/cafe.html");
    CHECK_FALSE(comparisons.place_of(sample.unit("north/zeal")).has_value());
    CHECK(comparisons.group_of(sample.unit("north/zeal")).empty());
}

TEST_CASE("many namesakes are spread over pages, each beside the first") {
    const test::SampleSite sample = namesakes(8);
    const site::Comparisons& comparisons = sample.index.comparisons();
    REQUIRE(comparisons.pages().size() == 3);
    CHECK(comparisons.pages()[1].path == "compare/change/2.html");
    CHECK(comparisons.pages()[1].units.size() == site::kMostColumns);
    CHECK(comparisons.pages()[2].units ==
          std::vector<model::UnitId>{sample.unit("a/change"), sample.unit("h/change")});
    CHECK(comparisons.place_of(sample.unit("f/change"))->path == "compare/change/2.html");
    const templating::Value view = comparison(sample, 1);
    REQUIRE(size_at(view, "parts") == 3);
    CHECK(at(view, "parts.1.is_current").truthy());
    CHECK(text_at(view, "parts.2.title") == "Body a, Body h");
}

TEST_CASE("facts, outcomes and criteria stand side by side") {
    const test::SampleSite sample;
    const templating::Value view = comparison(sample, 0);
    CHECK(text_at(view, "units.0.label") == "North");
    CHECK(text_at(view, "facts.0.label") == "Unit number");
    CHECK(text_at(view, "facts.0.values.0") == "T/506/1980");
    CHECK(at(view, "facts.0.values.1").is_null());
    CHECK(at(view, "facts.0.differs").truthy());
    CHECK(text_at(view, "outcomes.0.title") == "Plan");
    CHECK(text_at(view, "outcomes.0.agreement") == "same");
    CHECK(text_at(view, "outcomes.1.only") == "North");
    CHECK(text_at(view, "outcomes.1.missing.0") == "South Awards");
    CHECK(at(view, "outcomes.1.cells.1").is_null());
    CHECK(text_at(view, "outcomes.1.cells.0.url") == "../units/north/change.html#lo-2");
}

TEST_CASE("totals say how many criteria agree, differ and stand alone") {
    const std::string start = "---\ntitle: Change\n---\nText.\n\n## Learning outcomes\n\n";
    const test::SampleSite sample(
        {{"unitfolio.yaml", "title: Guide\n"},
         {"content/units/a.md",
          start + "### 1. Plan\n\n- 1.1 Set targets.\n- 1.2 Assess the risks to staff.\n"
                  "- 1.3 Write a budget.\n"},
         {"content/units/b.md",
          start + "### 1. Plan\n\n- 1.1 Set targets.\n- 1.2 Assess the risks to customers.\n"}});
    const templating::Value view = comparison(sample, 0);
    CHECK(text_at(view, "units.0.label") == "No organisation a");
    CHECK(text_at(view, "totals.same") == "1");
    CHECK(text_at(view, "totals.wording") == "1");
    CHECK(text_at(view, "totals.several") == "0");
    CHECK(text_at(view, "units.0.alone") == "1");
    CHECK(text_at(view, "units.1.alone") == "0");
    CHECK(text_at(view, "outcomes.0.criteria.1.agreement") == "wording");
    CHECK(text_at(view, "outcomes.0.criteria.1.cells.0.pieces.1.text") == "staff");
    CHECK(at(view, "outcomes.0.criteria.1.cells.0.pieces.1.differs").truthy());
}

TEST_CASE("statements with hardly a word in common carry no marks") {
    const std::string start = "---\ntitle: Change\n---\nText.\n\n## Learning outcomes\n\n";
    const test::SampleSite sample(
        {{"unitfolio.yaml", "title: Guide\n"},
         {"content/units/a.md",
          start + "### 1. Plan\n\n- 1.1 Manage resistance and remove obstacles.\n"},
         {"content/units/b.md",
          start + "### 1. Plan\n\n- 1.1 Lead others so well that resistance soon falls.\n"}});
    const templating::Value view = comparison(sample, 0);
    CHECK(at(view, "outcomes.0.criteria.0.rewritten").truthy());
    CHECK(size_at(view, "outcomes.0.criteria.0.cells.0.pieces") == 1);
}

}  // namespace
