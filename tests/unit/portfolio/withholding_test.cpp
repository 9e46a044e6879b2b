#include "portfolio/withholding.h"

#include "portfolio/block_setter.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::portfolio {

namespace {

const WithholdingWords kWords{"[passage]", "[fact]", "[attachment]"};

/// A sample whose first item has this body, with the blocks from `first` to `last` private.
SampleSite with_private(std::string body, std::size_t first, std::size_t last) {
    auto sample = make_sample_site(std::move(body));
    auto& evidence = sample.evidence(1);
    model::PrivatePassage passage;
    passage.kept_from = model::quality_assurers();
    for (std::size_t i = first; i <= last; ++i) {
        passage.nodes.push_back(evidence.body.nodes[i]);
    }
    evidence.privacy.passages = {passage};
    return sample;
}

/// The paragraphs of the first item's body, joined with "|".
std::string body_of(const SampleSite& sample) {
    const Desk desk(sample);
    base::Sources sources;
    const auto source = sources.add("t.md", "::: body ref=E01\n");
    std::string text;
    for (const auto& block : set_blocks(desk.composition(), sources, source).blocks) {
        if (const auto* const paragraph = std::get_if<pdf::Paragraph>(&block.content)) {
            text += (text.empty() ? "" : "|") + text_of(*paragraph);
        }
    }
    return text;
}

constexpr std::string_view kBody =
    "Before.\n\n<!-- private -->\n\nSecret.\n\n<!-- /private -->\n\nAfter.\n";

}  // namespace

TEST_CASE("a passage gives way to words, for those from whom it is kept") {
    auto sample = with_private(std::string(kBody), 1, 3);
    withhold(sample.site, model::Profile::eqa, kWords);
    CHECK(body_of(sample) == "Before.|[passage]|After.");
    CHECK(sample.learner_model().withheld.passages == 1);
}

TEST_CASE("others read the passage, and nobody its markers") {
    auto sample = with_private(std::string(kBody), 1, 3);
    withhold(sample.site, model::Profile::learner, kWords);
    CHECK(body_of(sample) == "Before.|Secret.|After.");
    CHECK(sample.learner_model().withheld.passages == 0);
}

TEST_CASE("a claim of a passage leads to where it was") {
    auto sample =
        with_private("Before.\n\n<!-- private -->\n\nSecret.\n\n<!-- /private -->\n", 1, 3);
    auto& claim = sample.site.coverage[0].claims[0];
    const auto& nodes = sample.evidence(1).body.nodes;
    const auto marker = nodes[1];
    claim.paragraphs = {nodes[2]};
    withhold(sample.site, model::Profile::iqa, kWords);
    REQUIRE(claim.paragraphs.size() == 1);
    CHECK(claim.paragraphs[0] == marker);
}

TEST_CASE("a note goes with the last of its marks") {
    auto sample = with_private(
        "Before.\n\n<!-- private -->\n\nSecret.[^1]\n\n<!-- /private -->\n\n[^1]: Hidden.\n", 1, 3);
    withhold(sample.site, model::Profile::eqa, kWords);
    const auto& document = sample.site.catalogue[sample.evidence(1).document];
    CHECK(document.plain_text(document.root()).find("Hidden") == std::string::npos);
    CHECK(document.plain_text(document.root()).find("Secret") == std::string::npos);
    CHECK(body_of(sample) == "Before.|[passage]");
}

TEST_CASE("facts and the whole text are for the learner alone") {
    auto sample = make_sample_site();
    auto& evidence = sample.evidence(1);
    evidence.witness_name = "Marged";
    evidence.witness_role = "Team leader";
    evidence.decision.comment = "Well done";
    evidence.privacy.facts = {"witness", "text"};
    sample.learner_model().employer = "A firm";
    sample.learner_model().privacy.facts = {"employer", "uln"};
    auto whole = sample.site;
    withhold(whole, model::Profile::learner, kWords);
    CHECK(whole.catalogue[kFirst].witness_name == "Marged");
    withhold(sample.site, model::Profile::iqa, kWords);
    CHECK(evidence.witness_name == "[fact]");
    CHECK(evidence.witness_role.empty());
    CHECK(evidence.decision.comment == "Well done");
    CHECK(sample.learner_model().employer == "[fact]");
    CHECK(sample.learner_model().uln.empty());
    CHECK(sample.learner_model().withheld.facts == 2);
    CHECK(body_of(sample) == "[passage]");
}

TEST_CASE("attachments go if they are private, or if only a private passage names them") {
    auto sample = with_private(
        "[Open](open.csv)\n\n<!-- private -->\n\n[Secret](secret.csv) [Open](open.csv)\n\n"
        "<!-- /private -->\n",
        1,
        3);
    auto& attachments = sample.evidence(1).attachments;
    attachments.resize(3);
    attachments[0].file = "open.csv";
    attachments[1].file = "secret.csv";
    attachments[2].file = "letter.pdf";
    attachments[2].is_private = true;
    withhold(sample.site, model::Profile::eqa, kWords);
    CHECK(attachments[0].file == "open.csv");
    for (const std::size_t gone : {1U, 2U}) {
        CHECK(attachments[gone].file.empty());
        CHECK(attachments[gone].title == "[attachment]");
        CHECK(attachments[gone].is_withheld);
    }
    CHECK(sample.learner_model().withheld.attachments == 2);
}

}  // namespace unitfolio::portfolio
