#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio;
using test::evidence_text;
using test::LoadedContent;
using test::unit_text;

namespace {

const std::string kLearner = "---\nname: Ann\nunits: [a]\n---\nMe.\n";

LoadedContent load_evidence(const std::string& facts) {
    // A file that nothing attaches would be told.
    const bool is_attached = facts.find("photo.png") != std::string::npos;
    return LoadedContent(
        {{"units/a.md", unit_text()},
         {"learners/ann/learner.md", kLearner},
         {is_attached ? "learners/ann/evidence/photo.png" : "pages/_none.txt", "x"},
         {"learners/ann/evidence/e1.md", evidence_text("E01", facts)}});
}

}  // namespace

TEST_CASE("claims, measures, witness and decision arrive as they are written") {
    const LoadedContent content = load_evidence(
        "criteria: [1.1, \"1.10\"]\nclaims: {other: 2.1}\nstage: monitor\n"
        "metrics: [{name: FCR, unit: \"%\", before: 61, after: 78.5}]\nwitness: {name: Bo, role: "
        "Lead}\n"
        "decision: {status: met, by: Cy, date: 2026-02-01, criteria: {\"1.1\": partly-met, "
        "\"other#2.1\": not-met}}\n");
    CHECK(content.diagnostics.all().empty());
    REQUIRE(content.catalogue.evidence.size() == 1);
    const model::Evidence& evidence = content.catalogue.evidence[0];
    REQUIRE(evidence.named_criteria.size() == 3);
    CHECK(evidence.named_criteria[1].criterion == "1.10");
    CHECK(evidence.named_criteria[2].unit == "other");
    CHECK(evidence.stage == model::Stage::monitor);
    CHECK(evidence.metrics[0].after == 78.5);
    CHECK_FALSE(evidence.metrics[0].target);
    CHECK(evidence.witness_role == "Lead");
    CHECK(evidence.decision.status == model::Status::met);
    REQUIRE(evidence.decision.exceptions.size() == 2);
    CHECK(evidence.decision.exceptions[0].status == model::Status::partly_met);
    CHECK(evidence.decision.exceptions[1].criterion.unit == "other");
    CHECK(evidence.folder == "content/learners/ann/evidence");
}

TEST_CASE("an attachment is a name or a map, and an item kept elsewhere has no file") {
    const LoadedContent content = load_evidence(
        "criteria: '1.1'\nattachments:\n  - {file: photo.png, title: Photo, description: A wall}\n"
        "  - {file: staff-file, title: Staff file, off_file: true, holder: HR, location: Safe}\n");
    CHECK(content.diagnostics.all().empty());
    const auto& attachments = content.catalogue.evidence[0].attachments;
    REQUIRE(attachments.size() == 2);
    CHECK(attachments[0].description == "A wall");
    CHECK(attachments[1].off_file);
    CHECK(attachments[1].file.empty());
    CHECK(attachments[1].location == "Safe");
}

TEST_CASE("a project's own kinds of evidence count") {
    const LoadedContent content(
        {{"units/a.md", unit_text()},
         {"learners/ann/learner.md", kLearner},
         {"learners/ann/evidence/e1.md",
          "---\nid: E1\ntitle: T\ntype: podcast\ndate: 2026-01-02\nunit: a\n"
          "criteria: '1.1'\n---\n"}},
        1,
        "title: T\nevidence_types: {podcast: Podcast}\n");
    CHECK(content.diagnostics.all().empty());
    CHECK(content.catalogue.evidence[0].type == "podcast");
}

TEST_CASE("a body over the limit of evidence is refused without further reports") {
    const LoadedContent content(
        {{"units/a.md", unit_text()},
         {"learners/ann/learner.md", kLearner},
         {"learners/ann/evidence/e1.md",
          evidence_text("E1", "criteria: '1.1'\n", std::string(300 * 1024, 'a'))}});
    REQUIRE(content.diagnostics.all().size() == 1);
    CHECK(content.diagnostics.all()[0].code == base::Code::file_too_large);
    CHECK(content.catalogue.evidence.empty());
    CHECK(content.catalogue.unreadable.evidence_of == std::vector<std::string>{"ann"});
}
