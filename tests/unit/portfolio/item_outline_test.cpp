#include "portfolio/item_outline.h"

#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

namespace unitfolio::portfolio {

namespace {

/// A sample whose first item has this body; the block at `claiming` makes its first claim.
SampleSite outlined(std::string body, std::size_t claiming) {
    auto sample = make_sample_site(std::move(body));
    sample.site.coverage[0].claims[0].paragraphs = {sample.evidence(1).body.nodes[claiming]};
    return sample;
}

}  // namespace

TEST_CASE("questions are the paragraphs that are bold as a whole") {
    const auto sample = outlined(
        "Put in March.\n\n**What *is* it?** [[1.1]]\n\n**A.** Much.\n\n"
        "**And then?**\n\nNothing.\n",
        1);
    const Dossier dossier(sample.site, sample.learner);
    const auto questions = questions_of(dossier, kFirst);
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].title == "What is it?");
    REQUIRE(questions[0].claims.size() == 1);
    CHECK(questions[0].claims[0]->criterion.position == 0);
    CHECK(questions[1].title == "And then?");
    CHECK(questions[1].claims.empty());
}

TEST_CASE("an answer's claims are the question's") {
    const auto sample = outlined("**Why?**\n\nBecause. [[1.1]]\n", 1);
    const Dossier dossier(sample.site, sample.learner);
    REQUIRE(questions_of(dossier, kFirst).size() == 1);
    CHECK(questions_of(dossier, kFirst)[0].claims.size() == 1);
}

TEST_CASE("topics are the parts below headings") {
    const auto sample =
        outlined("Before.\n\n## Standards\n\nText.\n\n### Law\n\n- One [[1.1]]\n", 4);
    const Dossier dossier(sample.site, sample.learner);
    const auto topics = topics_of(dossier, kFirst);
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].title == "Standards");
    CHECK(topics[0].claims.empty());
    CHECK(topics[1].title == "Law");
    CHECK(topics[1].claims.size() == 1);
    CHECK(questions_of(dossier, kFirst).empty());
}

}  // namespace unitfolio::portfolio
