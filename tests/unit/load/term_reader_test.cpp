#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace unitfolio;
using test::LoadedContent;
using test::unit_text;

namespace {

const model::Term& term(const LoadedContent& content, std::string_view slug) {
    const auto& terms = content.catalogue.terms;
    const auto found = std::find_if(
        terms.begin(), terms.end(), [&](const model::Term& each) { return each.slug == slug; });
    REQUIRE_MESSAGE(found != terms.end(), std::string(slug));
    return *found;
}

}  // namespace

TEST_CASE("short forms may stand inside the bold or behind it") {
    const LoadedContent content({{"glossary.md",
                                  "- **Net promoter score (NPS)**: A number.\n"
                                  "- **First contact resolution** (FCR): A share.\n"}});
    CHECK(content.diagnostics.all().empty());
    CHECK(term(content, "net-promoter-score").short_form == "NPS");
    CHECK(term(content, "first-contact-resolution").short_form == "FCR");
    CHECK(term(content, "first-contact-resolution").summary == "A share.");
}

TEST_CASE("a glossary may use headings with prose") {
    const LoadedContent content(
        {{"glossary.md", "Words.\n\n## Baseline\nBefore it.\n\nAnd then.\n"}});
    CHECK(term(content, "baseline").name == "Baseline");
    CHECK(term(content, "baseline").summary == "Before it. And then.");
}

TEST_CASE("the widest definition gets the plain slug, nearer ones their owner's name too") {
    const LoadedContent content({{"glossary.md", "- **Step**: General.\n"},
                                 {"units/a.md", unit_text("## Key terms\n- **Step**: Of a.\n")},
                                 {"units/b.md", unit_text("## Key terms\n- **Step**: Of b.\n")}});
    CHECK(term(content, "step").summary == "General.");
    CHECK(term(content, "step-a").summary == "Of a.");
    CHECK(term(content, "step-b").summary == "Of b.");
}

TEST_CASE("a unit's material lists its own terms in its own order") {
    const LoadedContent content(
        {{"units/a.md", unit_text("## Key terms\n- **Zeal**: Z.\n- **Aim**: A.\n")}});
    const auto& own = content.catalogue.units[0].material.terms;
    REQUIRE(own.size() == 2);
    CHECK(content.catalogue[own[0]].name == "Zeal");
    CHECK(content.catalogue[own[1]].unit == model::UnitId{0});
}
