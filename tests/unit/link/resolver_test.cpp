#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio;
using test::evidence_text;
using test::LinkedContent;
using test::unit_text;

namespace {

std::string page(const std::string& body) {
    return "---\ntitle: P\n---\n" + body;
}

std::vector<link::Target> page_targets(const LinkedContent& content) {
    std::vector<link::Target> targets;
    for (const auto& each : content.links(content.site.catalogue.pages.at(0).document).references) {
        targets.push_back(each.target);
    }
    return targets;
}

}  // namespace

TEST_CASE("every kind of name resolves to its kind") {
    const LinkedContent content(
        {{"organisations/o.md", "---\ntitle: O\n---\n"},
         {"qualifications/q.md", "---\ntitle: Q\norganisation: o\n---\n"},
         {"units/o/a.md", unit_text()},
         {"glossary.md", "- **Net promoter score (NPS)**: A number.\n"},
         {"pages/p.md",
          page("[[o]] [[q]] [[a]] [[o/a#2.1]] [[a#lo-2]] [[term:nps]] [[page:p|this]]\n")}});
    CHECK(content.diagnostics.all().empty());
    const auto targets = page_targets(content);
    REQUIRE(targets.size() == 7);
    CHECK(targets[0] == link::Target(model::OrganisationId{0}));
    CHECK(targets[1] == link::Target(model::QualificationId{0}));
    CHECK(targets[2] == link::Target(model::UnitId{0}));
    CHECK(targets[3] == link::Target(model::CriterionRef{model::UnitId{0}, 2}));
    CHECK(targets[4] == link::Target(model::OutcomeRef{model::UnitId{0}, 1}));
    CHECK(targets[5] == link::Target(model::TermId{0}));
    CHECK(targets[6] == link::Target(model::PageId{0}));
}

TEST_CASE("a short name means the unit of the speaker's organisation") {
    const LinkedContent content({{"organisations/x.md", "---\ntitle: X\n---\n"},
                                 {"organisations/y.md", "---\ntitle: Y\n---\n"},
                                 {"units/x/a.md", unit_text()},
                                 {"units/y/a.md", unit_text()},
                                 {"units/y/b.md", unit_text("## Notes\n[[a]]\n")}});
    CHECK(content.diagnostics.all().empty());
    const auto& references = content.links(content.site.catalogue.units[2].document).references;
    REQUIRE(references.size() == 1);
    CHECK(references[0].target == link::Target(model::UnitId{1}));
}

TEST_CASE("terms are found by plural, by either apostrophe and nearest first") {
    const LinkedContent content(
        {{"glossary.md", "- **Lewin’s model**: Three stages.\n- **Step**: General.\n"},
         {"units/a.md",
          unit_text("## Key terms\n- **Step**: Own.\n\n## Notes\n[[term:lewin's models]] "
                    "[[term:steps]]\n")}});
    CHECK(content.diagnostics.all().empty());
    const auto& catalogue = content.site.catalogue;
    const auto& references = content.links(catalogue.units[0].document).references;
    REQUIRE(references.size() == 2);
    CHECK(catalogue[std::get<model::TermId>(references[0].target)].name == "Lewin’s model");
    CHECK(catalogue[std::get<model::TermId>(references[1].target)].summary == "Own.");
}

TEST_CASE("evidence names criteria of its unit and other evidence of the same learner") {
    const LinkedContent content(
        {{"units/a.md", unit_text()},
         {"learners/ann/learner.md", "---\nname: Ann\nunits: [a]\n---\n"},
         {"learners/ann/evidence/e1.md", evidence_text("E01", "", "[[2.1]] [[e02]]\n")},
         {"learners/ann/evidence/e2.md", evidence_text("E02", "criteria: '1.1'\n")}});
    CHECK(content.diagnostics.all().empty());
    const auto& references = content.links(content.site.catalogue.evidence[0].document).references;
    REQUIRE(references.size() == 2);
    CHECK(references[0].target == link::Target(model::CriterionRef{model::UnitId{0}, 2}));
    CHECK(references[1].target == link::Target(model::EvidenceId{1}));
}

TEST_CASE("a node without a reference has no target") {
    const LinkedContent content({{"pages/p.md", page("[[page:p]]\n")}});
    const auto& links = content.links(content.site.catalogue.pages[0].document);
    CHECK(links.find(links.references[0].node) == link::Target(model::PageId{0}));
    CHECK(links.find(markup::NodeId{0}) == link::Target());
}

TEST_CASE("a fault is reported at the reference itself") {
    const LinkedContent content({{"pages/p.md", page("é [[nowhere|words]] x\n")}});
    REQUIRE(content.diagnostics.all().size() == 1);
    const base::Span span = content.diagnostics.all()[0].span;
    const std::string_view text = content.sources[span.source].text();
    CHECK(text.substr(span.begin, span.end - span.begin) == "[[nowhere|words]]");
}
