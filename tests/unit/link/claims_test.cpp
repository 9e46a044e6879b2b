#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio;
using test::evidence_text;
using test::LinkedContent;
using test::unit_text;

namespace {

LinkedContent with_evidence(const std::string& facts, const std::string& body) {
    return LinkedContent({{"units/a.md", unit_text()},
                          {"units/b.md", unit_text()},
                          {"learners/ann/learner.md", "---\nname: Ann\nunits: [a, b]\n---\n"},
                          {"learners/ann/evidence/e1.md", evidence_text("E01", facts, body)}});
}

}  // namespace

TEST_CASE("a claim in the facts is of the item as a whole, one in the body has its paragraphs") {
    const LinkedContent content =
        with_evidence("criteria: ['1.1', '2.1']\n", "First [[2.1]] [[2.1]].\n\nAgain [[2.1]].\n");
    const auto& claims = content.site.coverage[0].claims;
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].paragraphs.empty());
    CHECK(claims[1].paragraphs.size() == 2);
}

TEST_CASE("a claim in a table is made by the whole table") {
    const LinkedContent content = with_evidence("", "| A |\n|---|\n| done [[2.1]] |\n");
    const auto& claims = content.site.coverage[0].claims;
    REQUIRE(claims.size() == 1);
    const auto& document = content.site.catalogue[content.site.catalogue.evidence[0].document];
    CHECK(document[claims[0].paragraphs.at(0)].kind == markup::NodeKind::table);
}

TEST_CASE("a paragraph can claim a criterion of another unit") {
    const LinkedContent content = with_evidence("", "Done [[b#1.2]].\n");
    REQUIRE(content.site.coverage[0].claims.size() == 1);
    CHECK(content.site.coverage[0].claims[0].criterion == model::CriterionRef{model::UnitId{1}, 1});
}

TEST_CASE("the decision holds for all claims but its exceptions") {
    const LinkedContent content = with_evidence(
        "criteria: ['1.1', '1.2']\nclaims: {b: '1.1'}\n"
        "decision: {status: met, criteria: {'1.2': partly-met, 'b#1.1': not-met}}\n",
        "Text.\n");
    CHECK(content.diagnostics.all().empty());
    const auto& claims = content.site.coverage[0].claims;
    REQUIRE(claims.size() == 3);
    CHECK(claims[0].status == model::Status::met);
    CHECK(claims[1].status == model::Status::partly_met);
    CHECK(claims[2].status == model::Status::not_met);
}

TEST_CASE("an exception by its plain number is of the only unit that is claimed") {
    const LinkedContent content(
        {{"units/a.md", unit_text()},
         {"units/b.md", unit_text()},
         {"learners/ann/learner.md", "---\nname: Ann\nunits: [a, b]\n---\n"},
         {"learners/ann/evidence/e1.md",
          "---\nid: E01\ntitle: T\ntype: work-product\ndate: 2026-01-02\n"
          "claims: {b: ['1.1', '1.2']}\n"
          "decision: {status: met, criteria: {'1.2': not-met}}\n---\nText.\n"}});
    CHECK(content.diagnostics.all().empty());
    const auto& claims = content.site.coverage[0].claims;
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].status == model::Status::met);
    CHECK(claims[1].status == model::Status::not_met);
}
