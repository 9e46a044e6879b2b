#include "site/chrome_view.h"

#include "site/places.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

/// An organisation with very many units: "unit 100", "unit 101", …
test::SampleSite crowded_site() {
    test::Files files{{"unitfolio.yaml", "title: Guide\n"},
                      {"content/organisations/north.md", "---\ntitle: North\n---\nNorth.\n"}};
    for (int number = 100; number < 200; ++number) {
        const std::string name = "unit-" + std::to_string(number);
        files["content/units/north/" + name + ".md"] =
            "---\ntitle: " + name + "\norganisation: north\n---\nA unit.\n\n" +
            "## Learning outcomes\n\n### 1. Care\n\n- 1.1 Show care.\n";
    }
    return test::SampleSite(files);
}

templating::Value navigation(const test::SampleSite& sample, const std::string& slug) {
    const model::UnitId id = sample.unit(slug);
    const site::PageContext page(sample.index, site::place_of(sample.site.catalogue[id]).path);
    return site::unit_navigation(page, id);
}

TEST_CASE("a unit is shown among those of its qualification") {
    const test::SampleSite sample;
    const templating::Value sections = navigation(sample, "north/zeal");
    CHECK(text_at(sections, "0.title") == "Diploma");
    REQUIRE(size_at(sections, "0.links") == 2);
    CHECK(at(sections, "0.links.1.is_current").truthy());
    CHECK_FALSE(at(sections, "0.links.0.is_current").truthy());
    CHECK(at(sections, "0.more").is_null());
}

TEST_CASE("a long navigation shows the part around the unit and a way to all") {
    const test::SampleSite sample = crowded_site();
    const templating::Value middle = navigation(sample, "north/unit-150");
    CHECK(size_at(middle, "0.links") == 40);
    CHECK(text_at(middle, "0.links.20.title") == "unit-150");
    CHECK(text_at(middle, "0.more.title") == "All 100 units");
    CHECK(text_at(navigation(sample, "north/unit-100"), "0.links.0.title") == "unit-100");
    CHECK(text_at(navigation(sample, "north/unit-199"), "0.links.39.title") == "unit-199");
}

TEST_CASE("the canonical address needs the site to have one") {
    const test::SampleSite sample;
    const site::PageContext page(sample.index, "glossary.html");
    CHECK(at(site::chrome_view(page, {"glossary", "Glossary", {}, {}, {}, {}}), "page.canonical")
              .is_null());
    test::Files files = test::sample_files();
    files["unitfolio.yaml"] += "base_url: https://example.org/revision\n";
    const test::SampleSite addressed(files);
    const site::PageContext other(addressed.index, "glossary.html");
    CHECK(text_at(site::chrome_view(other, {"glossary", "Glossary", {}, {}, {}, {}}),
                  "page.canonical") == "https://example.org/revision/glossary.html");
}

}  // namespace
