// What the site tells programs: data in pages, records, Markdown copies, the list for assistants.
#include "site/feed_view.h"
#include "site/llms_text.h"
#include "site/unit_record.h"
#include "site/unit_text.h"
#include "site/unit_view.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace {

using namespace unitfolio;
using Json = nlohmann::json;

test::Files published_files() {
    test::Files files = test::sample_files();
    files["unitfolio.yaml"] += "base_url: https://example.org/revision\n";
    std::string& unit = files["content/units/north/change.md"];
    unit.replace(unit.find("level: 4"), 8, "level: 4\nupdated: 2026-03-14");
    return files;
}

site::PageContext page_of(const test::SampleSite& sample, const std::string& path) {
    return {sample.index, path};
}

/// The objects in a unit's page.
Json graph_of(const test::SampleSite& sample, std::string_view slug) {
    const model::UnitId id = sample.unit(slug);
    site::PageContext page(sample.index, site::place_of(sample.site.catalogue[id]).path);
    const templating::Value view = site::unit_view(page, id);
    return Json::parse(test::text_at(view, "page.structured_data")).at("@graph");
}

/// The first object of a type; null if there is none.
Json object_of(const Json& graph, const std::string& type) {
    for (const Json& object : graph) {
        if (object.at("@type") == type) {
            return object;
        }
    }
    return {};
}

TEST_CASE("a unit's page says what it is in schema.org's words") {
    const test::SampleSite sample(published_files());
    const Json graph = graph_of(sample, "north/change");
    const Json course = object_of(graph, "Course");
    CHECK(course.at("name") == "Change");
    CHECK(course.at("courseCode") == "T/506/1980");
    CHECK(course.at("description") == "Changing a service and its baseline.");
    CHECK(course.at("provider").at("name") == "North Awards");
    CHECK(course.at("educationalLevel") == "Level 4");
    CHECK(course.at("numberOfCredits") == 4);
    CHECK(course.at("url") == "https://example.org/revision/units/north/change.html");
    const Json resource = object_of(graph, "LearningResource");
    CHECK(resource.at("dateModified") == "2026-03-14");
    CHECK(resource.at("about").at("@id") == course.at("@id"));
    const Json questions = object_of(graph, "FAQPage").at("mainEntity");
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].at("name") == "How long?");
    CHECK(questions[0].at("acceptedAnswer").at("text") == "Three months, see the other.");
    const Json terms = object_of(graph, "DefinedTermSet").at("hasDefinedTerm");
    REQUIRE(terms.size() == 1);
    CHECK(terms[0].at("alternateName") == "BL");
    const Json steps = object_of(graph, "BreadcrumbList").at("itemListElement");
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].at("item") == "https://example.org/revision/");
    CHECK(steps[1].at("item") == "https://example.org/revision/organisations/north.html");
    CHECK(steps[2].at("position") == 3);
}

TEST_CASE("data in a page can't end its script element") {
    test::Files files = test::sample_files();
    files["content/units/south/change.md"] =
        "---\ntitle: \"</script><script>alert(1)</script> & <!--\"\norganisation: south\n---\n\n"
        "## Learning outcomes\n\n### 1. Plan\n\n- 1.1 Explain.\n";
    const test::SampleSite sample(files);
    const model::UnitId id = sample.unit("south/change");
    site::PageContext page(sample.index, "units/south/change.html");
    const std::string json = test::text_at(site::unit_view(page, id), "page.structured_data");
    CHECK(json.find_first_of("<>&") == std::string::npos);
    CHECK(object_of(Json::parse(json).at("@graph"), "Course").at("name") ==
          "</script><script>alert(1)</script> & <!--");
}

TEST_CASE("without an address of the site, data leads where the page's links do") {
    const test::SampleSite sample;
    const Json graph = graph_of(sample, "north/change");
    CHECK(object_of(graph, "BreadcrumbList").at("itemListElement")[0].at("item") ==
          "../../index.html");
}

TEST_CASE("a unit's record holds its parts as text") {
    const test::SampleSite sample(published_files());
    const Json record = Json::parse(
        site::unit_record(page_of(sample, "units/north/change.json"), sample.unit("north/change")));
    CHECK(record.at("format") == "unitfolio-unit/1");
    CHECK(record.at("number") == "T/506/1980");
    CHECK(record.at("updated") == "2026-03-14");
    CHECK(record.at("language") == "en-GB");
    CHECK(record.at("guidedHours") == Json({{"least", 19}, {"most", 19}}));
    REQUIRE(record.at("outcomes").size() == 2);
    const Json criterion = record.at("outcomes")[0].at("criteria")[0];
    CHECK(criterion.at("number") == "1.1");
    CHECK(criterion.at("verb") == "explain");
    CHECK(criterion.at("evidenceIdeas") == Json({"change report"}));
    CHECK(record.at("mistakes")[0].at("correction") == "It takes weeks.");
    CHECK(record.at("mistakes")[0].at("about") == Json({"LO2"}));
    CHECK(record.at("mistakes")[1].at("correction").is_null());
    CHECK(record.at("terms")[0].at("shortForm") == "BL");
}

TEST_CASE("a unit's Markdown copy is the author's text with plain links") {
    const test::SampleSite sample(published_files());
    const std::string text = site::unit_text(
        page_of(sample, "units/north/change.md"), sample.unit("north/change"), sample.sources);
    CHECK(
        text.starts_with("# Change\n\nAwarding organisation: North Awards · Unit number: "
                         "T/506/1980 · Level: 4 · Credits: 4\n\nChanging a service"));
    CHECK(text.find("see [1.1](https://example.org/revision/units/north/change.html#ac-1-1).") !=
          std::string::npos);
    CHECK(text.find("[the other](https://example.org/revision/units/south/change.html#ac-1-1)") !=
          std::string::npos);
    CHECK(text.find("[[") == std::string::npos);
    CHECK(text.find("updated:") == std::string::npos);
    CHECK(text.ends_with("- **Baseline (BL)**: where you stand.\n"));
}

TEST_CASE("names are text in Markdown, whatever they hold") {
    CHECK(site::markdown_text("a [b](c) *d* <e>\nf") == "a \\[b\\](c) \\*d\\* \\<e\\> f");
}

TEST_CASE("assistants find every unit's Markdown") {
    const test::SampleSite sample;
    const std::string text = site::llms_text(page_of(sample, "llms.txt"));
    CHECK(
        text.starts_with("# Guide\n\n## North Awards\n\n- [Change](units/north/change.md): "
                         "Changing a service and its baseline.\n"));
    CHECK(text.find("- [Change](units/south/change.md)") != std::string::npos);
    CHECK(text.find("## Optional\n\n- [Glossary](glossary.html)\n") != std::string::npos);
}

TEST_CASE("the feed holds units that say when they changed, the latest first") {
    test::Files files = published_files();
    std::string& zeal = files["content/units/north/zeal.md"];
    zeal.replace(zeal.find("title: Zeal"), 11, "title: Zeal\nupdated: 2026-05-01");
    const test::SampleSite sample(files);
    CHECK(site::has_feed(sample.site.catalogue));
    const templating::Value feed = site::feed_view(page_of(sample, "feed.xml"));
    REQUIRE(test::size_at(feed, "entries") == 2);
    CHECK(test::text_at(feed, "updated") == "2026-05-01T00:00:00Z");
    CHECK(test::text_at(feed, "entries.0.title") == "Zeal");
    CHECK(test::text_at(feed, "entries.1.url") ==
          "https://example.org/revision/units/north/change.html");
    CHECK_FALSE(site::has_feed(test::SampleSite().site.catalogue));
}

TEST_CASE("a unit in another language says so, and when it changed") {
    test::Files files = test::sample_files();
    std::string& unit = files["content/units/south/change.md"];
    unit.replace(unit.find("title: Change"), 13, "title: Newid\nlanguage: cy\nupdated: 2026-03-14");
    const test::SampleSite sample(files);
    site::PageContext page(sample.index, "units/south/change.html");
    const templating::Value view = site::unit_view(page, sample.unit("south/change"));
    CHECK(test::text_at(view, "site.language") == "cy");
    CHECK(test::text_at(view, "site.own_language") == "en-GB");
    CHECK(test::text_at(view, "page.language") == "null");
    CHECK(test::text_at(view, "page.direction") == "ltr");
    CHECK(test::text_at(view, "unit.updated.text") == "14 Mawrth 2026");
    CHECK(test::text_at(view, "breadcrumb.0.title") == "Hafan");
    CHECK(test::text_at(view, "breadcrumb.1.language") == "en-GB");
    CHECK(test::text_at(sample.unit_values("north/change"), "updated") == "null");
}

TEST_CASE("references read as they do on the page, wherever programs find them") {
    const test::SampleSite sample(published_files());
    const model::UnitId id = sample.unit("north/zeal");
    const Json record =
        Json::parse(site::unit_record(page_of(sample, "units/north/zeal.json"), id));
    const std::string course =
        object_of(graph_of(sample, "north/zeal"), "Course").at("description");
    const std::string list = site::llms_text(page_of(sample, "llms.txt"));
    CHECK(record.at("synopsis") == course);
    CHECK(course.starts_with("After Change"));
    CHECK(list.find("After Change") != std::string::npos);
    CHECK(list.find("After north/change") == std::string::npos);
}

}  // namespace
