#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

using namespace unitfolio;
using test::evidence_text;
using test::LinkedContent;
using test::unit_text;

TEST_CASE("a link to a place of a unit leads to what stands there") {
    const LinkedContent content(
        {{"pages/p.md", "---\ntitle: P\n---\n[a](../units/a.md#ac-2-1) [b](../units/a.md)\n"},
         {"units/a.md", unit_text()}});
    CHECK(content.diagnostics.all().empty());
    const auto& links = content.site.documents[0].links;
    REQUIRE(links.size() == 2);
    CHECK(links[0].anchor == "ac-2-1");
    CHECK(links[0].target == link::Target(model::CriterionRef{model::UnitId{0}, 2}));
    CHECK(links[1].target == link::Target(model::UnitId{0}));
    CHECK(content.site.to_units[0].size() == 1);
}

TEST_CASE("what a unit inherits is linked where it was written") {
    const LinkedContent content(
        {{"organisations/o.md", "---\ntitle: O\n---\n## Key concepts\n- **Trust**: x.\n"},
         {"units/o/a.md", unit_text("## Notes\n[t](#concept-trust)\n")}});
    CHECK(content.diagnostics.all().empty());
    REQUIRE(content.site.documents[1].links.size() == 1);
    CHECK(content.site.documents[1].links[0].document == model::DocumentId{0});
}

TEST_CASE("only files that public pages show are published") {
    const LinkedContent content(
        {{"pages/my chart.png", "x"},
         {"pages/unused.png", "x"},
         {"pages/p.md", "---\ntitle: P\n---\n![A chart](my%20chart.png)\n"},
         {"units/a.md", unit_text()},
         {"learners/ann/learner.md", "---\nname: Ann\nunits: [a]\n---\n"},
         {"learners/ann/evidence/notes.pdf", "x"},
         {"learners/ann/evidence/e1.md",
          evidence_text("E01", "attachments: [notes.pdf]\n", "[[1.1]] [n](notes.pdf)\n")}});
    CHECK(content.diagnostics.all().empty());
    REQUIRE(content.site.linked_files.size() == 1);
    CHECK(content.site.linked_files[0] == "pages/my chart.png");
}
