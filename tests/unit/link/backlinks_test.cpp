#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

using namespace unitfolio;
using test::evidence_text;
using test::LinkedContent;
using test::unit_text;

TEST_CASE("every speaker is listed once, at its first place, and nobody beside themselves") {
    const LinkedContent content({{"units/a.md", unit_text("## Notes\n[[#1.1]] [[a]]\n")},
                                 {"units/b.md", unit_text("## Notes\n[[a#lo-1]]\n\n[[a]]\n")},
                                 {"pages/p.md", "---\ntitle: P\n---\n[[a#1.1]]\n"}});
    CHECK(content.diagnostics.all().empty());
    const auto& links = content.site.to_units[0];
    REQUIRE(links.size() == 2);
    CHECK(links[0].from == link::Speaker(model::UnitId{1}));
    CHECK(links[1].from == link::Speaker(model::PageId{0}));
    const base::Span span = links[0].span;
    CHECK(content.sources[span.source].text().substr(span.begin, span.end - span.begin) ==
          "[[a#lo-1]]");
}

TEST_CASE("terms know who uses them, linked by hand or by themselves") {
    const LinkedContent content(
        {{"glossary.md", "- **Baseline**: B.\n- **Trend**: T.\n"},
         {"pages/p.md", "---\ntitle: P\n---\nA baseline. [[term:trend]]\n"}});
    CHECK(content.site.to_terms[0].size() == 1);
    CHECK(content.site.to_terms[1].size() == 1);
}

TEST_CASE("nothing that a learner wrote shows in public lists") {
    const LinkedContent content(
        {{"glossary.md", "- **Baseline**: B.\n"},
         {"units/a.md", unit_text()},
         {"learners/ann/learner.md", "---\nname: Ann\nunits: [a]\n---\nA baseline. [[a]]\n"},
         {"learners/ann/evidence/e1.md", evidence_text("E01", "", "Baseline. [[2.1]] [[a]]\n")}});
    CHECK(content.site.to_units[0].empty());
    CHECK(content.site.to_terms[0].empty());
}

TEST_CASE("parts of pages know who refers to them, and from where on the page") {
    const LinkedContent content(
        {{"units/a.md",
          unit_text("## Key concepts\n- **Trust**: [[#concept:trust]] grows.\n"
                    "## FAQ\n### Why?\nSee [[#1.1]] and [[#concept:Trust]] and [this](#lo-2).\n")},
         {"pages/p.md", "---\ntitle: P\n---\n## Here\n[[a#1.1]] [[a#1.1]]\n"}});
    CHECK(content.diagnostics.all().empty());
    const auto& links = content.site.to_criteria.at({model::UnitId{0}, 0});
    REQUIRE(links.size() == 2);
    CHECK(links[0].anchor == "faq-why");
    CHECK(links[1].title == "Here");
    const auto& concepts = content.site.to_concepts.at({model::UnitId{0}, 0});
    REQUIRE(concepts.size() == 1);
    CHECK(concepts[0].title == "Why?");
    CHECK(content.site.to_outcomes.at({model::UnitId{0}, 1}).size() == 1);
}

TEST_CASE("evidence knows which other evidence refers to it") {
    const LinkedContent content(
        {{"units/a.md", unit_text()},
         {"learners/ann/learner.md", "---\nname: Ann\nunits: [a]\n---\n[[E01]]\n"},
         {"learners/ann/evidence/e1.md", evidence_text("E01", "", "[[2.1]] [[E01]]\n")},
         {"learners/ann/evidence/e2.md",
          evidence_text("E02", "", "[[1.1]] [[E01]] [again](e1.md)\n")}});
    REQUIRE(content.site.to_evidence[0].size() == 2);
    CHECK(content.site.to_evidence[0][0].from == link::Speaker(model::EvidenceId{1}));
    CHECK(content.site.to_evidence[0][1].from == link::Speaker(model::LearnerId{0}));
    CHECK(content.site.to_evidence[1].empty());
}
