#include "site/indexes.h"

#include "site/chrome_view.h"
#include "site/evidence_ideas_view.h"
#include "site/glossary_view.h"
#include "site/link_lists.h"
#include "site/misconceptions_view.h"
#include "site/site_plan.h"
#include "site/units_view.h"
#include "site/verbs_view.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

using View = templating::Map (*)(site::PageContext& page, std::size_t number);

templating::Value index_of(const test::SampleSite& sample,
                           View view,
                           const std::string& path,
                           std::size_t number = 0) {
    site::PageContext page(sample.index, path);
    return at(view(page, number), "index");
}

/// A site with so many units that no index fits on a page. The titles begin with all letters.
test::SampleSite large_site() {
    test::Files files{{"unitfolio.yaml", "title: Guide\n"}};
    for (int i = 0; i < 400; ++i) {
        const std::string number = std::to_string(1000 + i);
        const std::string letter(1, static_cast<char>('A' + i % 26));
        files["content/units/u" + number + ".md"] =
            "---\ntitle: " + letter + number + "\nlevel: " + std::to_string(2 + i % 3) +
            "\n---\nText.\n\n## Learning outcomes\n\n### 1. Care\n\n" +
            "- 1.1 Explain care.\n\n  - log " + number + "\n\n" +
            "## Common mistakes\n\n- Misconception: It is A" + number + ". Correction: No.\n\n" +
            "## Key terms\n\n- **" + letter + " term " + number + "**: a word.\n";
    }
    return test::SampleSite(files);
}

TEST_CASE("criteria stand under their verbs, with what the verb asks") {
    const test::SampleSite sample;
    const templating::Value index = index_of(sample, site::verbs_view, "verbs.html");
    REQUIRE(size_at(index, "views.0.sections") == 4);
    CHECK(text_at(index, "jumps.0.title") == "Agree");
    CHECK(text_at(index, "jumps.2.url") == "#verb-explain");
    CHECK(text_at(index, "views.0.sections.2.note") ==
          "Make clear how or why: reasons, not only facts.");
    CHECK(text_at(index, "views.0.sections.2.count") == "2");
    CHECK(text_at(index, "views.0.sections.2.entries.0.url") == "units/north/change.html#ac-1-1");
    CHECK(text_at(index, "views.0.sections.2.entries.0.outcome.title") == "Plan");
    CHECK(text_at(index, "views.0.sections.2.entries.1.unit.organisation.title") == "South Awards");
    CHECK(text_at(index, "views.0.sections.3.title") == "Other beginnings");
    CHECK(text_at(index, "views.0.sections.3.entries.0.text") == "Show care.");
}

TEST_CASE("letters that have a page each tell from where to where they reach") {
    const test::SampleSite sample = large_site();
    const templating::Value glossary = index_of(sample, site::glossary_view, "glossary.html");
    CHECK(text_at(glossary, "views.0.sections.0.note") == "A term 1000 – A term 1390");
    const templating::Value ideas =
        index_of(sample, site::evidence_ideas_view, "evidence-ideas.html");
    CHECK(text_at(ideas, "views.0.sections.1.note") == "B1001 – B1391");
}

TEST_CASE("a unit's verbs lead to all criteria with them") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("south/change");
    CHECK(text_at(unit, "verbs.0.url") == "../../verbs.html#verb-explain");
}

TEST_CASE("misconceptions stand once, under whoever they belong to") {
    test::Files files = test::sample_files();
    files["content/qualifications/diploma.md"] +=
        "\n## Common mistakes\n\n- Misconception: One log is enough. Correction: One a unit.\n"
        "- Plain mistake.\n";
    const test::SampleSite sample(files);
    const templating::Value index =
        index_of(sample, site::misconceptions_view, "misconceptions.html");
    CHECK(text_at(index, "count") == "2");
    REQUIRE(size_at(index, "views.0.sections") == 2);
    const templating::Value unit = at(index, "views.0.sections.0.entries.0");
    CHECK(text_at(unit, "kind") == "unit");
    CHECK(text_at(unit, "misconceptions.0.scope.0.title") == "LO2");
    CHECK(text_at(unit, "misconceptions.0.url") ==
          "units/north/change.html#misconception-it-is-quick");
    const templating::Value diploma = at(index, "views.0.sections.1.entries.0");
    CHECK(text_at(diploma, "kind") == "qualification");
    CHECK(text_at(diploma, "organisation.title") == "North");
    CHECK(size_at(diploma, "misconceptions") == 1);
}

TEST_CASE("footnotes of a unit are not left dangling where it is quoted") {
    test::Files files = test::sample_files();
    files["content/units/south/change.md"] +=
        "\n## Common mistakes\n\n- Misconception: It is easy.[^1] Correction: No.\n\n[^1]: Ask.\n";
    const test::SampleSite sample(files);
    const templating::Value index =
        index_of(sample, site::misconceptions_view, "misconceptions.html");
    CHECK(text_at(index, "views.0.sections.0.entries.1.misconceptions.0.statement") ==
          "It is easy.");
}

TEST_CASE("ideas that several criteria have come first, those of most criteria at the top") {
    const std::string start =
        "---\ntitle: U\n---\nText.\n\n## Learning outcomes\n\n### 1. Plan\n\n";
    const test::SampleSite sample(
        {{"unitfolio.yaml", "title: Guide\n"},
         {"content/units/a.md",
          start + "- 1.1 Plan a.\n\n  - Witness testimony\n  - log\n\n"
                  "- 1.2 Plan b.\n\n  - witness testimony.\n  - diary\n"},
         {"content/units/b.md", start + "- 1.1 Plan c.\n\n  - *witness* testimony\n  - Diary\n"}});
    const templating::Value index =
        index_of(sample, site::evidence_ideas_view, "evidence-ideas.html");
    const templating::Value shared = at(index, "views.0.sections.0");
    CHECK(text_at(shared, "id") == "shared");
    REQUIRE(size_at(shared, "entries") == 2);
    CHECK(text_at(shared, "entries.0.idea") == "Witness testimony");
    CHECK(text_at(shared, "entries.0.criteria") == "3");
    CHECK(size_at(shared, "entries.0.units.0.criteria") == 2);
    CHECK(text_at(shared, "entries.0.units.1.criteria.0.url") == "units/b.html#ac-1-1");
    CHECK(text_at(shared, "entries.1.idea") == "diary");
    CHECK(text_at(index, "views.0.sections.1.entries.0.criteria.0.ideas.1") == "log");
}

TEST_CASE("units are listed by subject, level, organisation and shared title") {
    test::Files files = test::sample_files();
    files["content/qualifications/diploma.md"].replace(4, 0, "subject: Service\n");
    const test::SampleSite sample(files);
    const templating::Value index = index_of(sample, site::units_view, "units.html");
    REQUIRE(size_at(index, "views") == 4);
    CHECK(text_at(index, "views.0.name") == "subject");
    CHECK(text_at(index, "views.0.sections.0.title") == "Service");
    CHECK(text_at(index, "views.0.sections.0.count") == "2");
    CHECK(text_at(index, "views.0.sections.1.title") == "No subject given");
    CHECK(text_at(index, "views.1.sections.0.title") == "Level 4");
    CHECK(text_at(index, "views.2.sections.1.title") == "South Awards");
    CHECK(text_at(index, "views.3.sections.0.entries.0.url") == "compare/change.html");
    CHECK(size_at(index, "views.3.sections.0.entries.0.units") == 2);
}

TEST_CASE("a large site's indexes are cut, and every entry is on one page") {
    const test::SampleSite sample = large_site();
    std::size_t criteria = 0;
    for (const site::PlannedPage& page : site::plan_site(sample.index)) {
        if (page.kind == site::PageKind::verbs && page.subject > 0) {
            const templating::Value index =
                index_of(sample, site::verbs_view, page.path, page.subject);
            criteria += size_at(index, "views.0.sections.0.entries");
            CHECK(size_at(index, "views.0.sections.0.entries") <= 200);
        }
    }
    CHECK(criteria == 400);
    const templating::Value second = index_of(sample, site::verbs_view, "verbs/explain/2.html", 2);
    CHECK(text_at(second, "part.number") == "2");
    CHECK(text_at(second, "part.previous") == "../explain.html");
    CHECK(at(second, "part.next").is_null());
    CHECK(at(second, "views.0.sections.0.continued").truthy());
    CHECK(at(second, "jumps.0.is_current").truthy());
}

TEST_CASE("the first page of a large index names its sections") {
    const test::SampleSite sample = large_site();
    const templating::Value units = index_of(sample, site::units_view, "units.html");
    CHECK(at(units, "is_overview").truthy());
    CHECK(text_at(units, "views.0.sections.0.url") == "units-by/level-2.html");
    CHECK(size_at(units, "views.0.sections.0.entries") == 0);
    const templating::Value others =
        index_of(sample, site::misconceptions_view, "misconceptions.html");
    CHECK(size_at(others, "views.0.sections") == 26);
    CHECK(text_at(others, "views.0.sections.1.url") == "misconceptions/b.html");
}

TEST_CASE("terms are linked to the page of the glossary that has them") {
    const test::SampleSite sample = large_site();
    CHECK(text_at(sample.unit_values("u1001"), "material.terms.0.url") ==
          "../glossary/b.html#term-b-term-1001");
    CHECK(sample.index.glossary_spot("term-c-term-1002").path == "glossary/c.html");
    CHECK(sample.index.glossary_spot("nowhere") == site::Place{"glossary.html", ""});
}

TEST_CASE("an index that lists nothing has no page and no link") {
    const test::SampleSite sample(
        {{"unitfolio.yaml", "title: Guide\n"},
         {"content/units/a.md",
          "---\ntitle: A\n---\nText.\n\n## Learning outcomes\n\n### 1. Plan\n\n- 1.1 Plan.\n"}});
    const site::PageContext page(sample.index, "index.html");
    const templating::Value chrome = site::chrome_view(page, {"home", "Home", {}, {}, {}, {}});
    REQUIRE(size_at(chrome, "indexes") == 2);
    CHECK(text_at(chrome, "indexes.0.url") == "units.html");
    CHECK(text_at(chrome, "indexes.1.url") == "verbs.html");
    const std::vector<site::PlannedPage> plan = site::plan_site(sample.index);
    CHECK(std::none_of(plan.begin(), plan.end(), [](const site::PlannedPage& planned) {
        return planned.path == "misconceptions.html" || planned.path == "evidence-ideas.html";
    }));
}

TEST_CASE("what an index quotes says its language where that isn't the site's") {
    test::Files files = test::sample_files();
    std::string& unit = files["content/units/north/change.md"];
    unit.replace(unit.find("level: 4"), 8, "level: 4\nlanguage: cy");
    const test::SampleSite sample(files);
    const templating::Value mistakes =
        index_of(sample, site::misconceptions_view, "misconceptions.html");
    CHECK(text_at(mistakes, "views.0.sections.0.entries.0.language") == "cy");
    const site::PageContext page(sample.index, "units.html");
    const templating::Value change = site::unit_card(page, sample.unit("north/change"));
    const templating::Value zeal = site::unit_card(page, sample.unit("north/zeal"));
    CHECK(text_at(change, "language") == "cy");
    CHECK(at(zeal, "language").is_null());
}

}  // namespace
