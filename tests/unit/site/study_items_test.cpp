#include "site/study_items.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

/// A unit with the given sections.
test::Files files_with(const std::string& sections) {
    test::Files files = test::sample_files();
    files["content/units/south/change.md"] =
        "---\ntitle: Change\norganisation: south\n---\nThe southern way.\n\n"
        "## Learning outcomes\n\n### 1. Plan\n\n- 1.1 Explain the benchmark.\n\n" +
        sections;
    return files;
}

std::vector<site::StudyCard> cards_of(const std::string& sections) {
    const test::SampleSite sample(files_with(sections));
    return site::study_cards(sample.index, sample.unit("south/change"));
}

TEST_CASE("terms come before key concepts, both under their names") {
    const std::vector<site::StudyCard> cards = cards_of(
        "## Key concepts\n\n- **Root cause**: what lies *behind* it.\n\n"
        "## Key terms\n\n- **Net promoter score (NPS)**: a share.\n");
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].kind == site::CardKind::term);
    CHECK(cards[0].id == "term-net-promoter-score");
    CHECK(cards[0].front == "Net promoter score (NPS)");
    CHECK(cards[0].back == "a share.");
    CHECK(cards[1].kind == site::CardKind::key_concept);
    CHECK(cards[1].id == "concept-root-cause");
    CHECK(cards[1].back == "what lies behind it.");
}

TEST_CASE("a better definition leaves a card what it was") {
    const std::string id = cards_of("## Key terms\n\n- **Gap**: a lack.\n").front().id;
    CHECK(cards_of("## Key terms\n\n- **Gap**: what is missing.\n").front().id == id);
}

TEST_CASE("another unit's term of the same name doesn't change an id") {
    test::Files files = files_with("## Key terms\n\n- **Baseline**: elsewhere.\n");
    const test::SampleSite sample(files);
    CHECK(site::study_cards(sample.index, sample.unit("north/change")).front().id ==
          "term-baseline");
    CHECK(site::study_cards(sample.index, sample.unit("south/change")).front().id ==
          "term-baseline");
}

TEST_CASE("names in any script tell cards apart") {
    const std::vector<site::StudyCard> cards =
        cards_of("## Key concepts\n\n- **!!**: one.\n- **??**: two.\n");
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].id != cards[1].id);
    CHECK(cards[0].id.starts_with("concept-"));
}

TEST_CASE("references on cards say what they say as links") {
    const std::vector<site::StudyCard> cards =
        cards_of("## Key concepts\n\n- **Aim**: see [[#1.1]] and [[term:benchmark]].\n");
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].back == "see 1.1 and Benchmark.");
}

TEST_CASE("only misconceptions make statements") {
    const test::SampleSite sample(
        files_with("## Common mistakes\n\n- Haste.\n"
                   "- Misconception: It is over. Correction: It has *begun*.\n"));
    const std::vector<site::StudyStatement> statements =
        site::study_statements(sample.index, sample.unit("south/change"));
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].id == "misconception-it-is-over");
    CHECK(statements[0].untrue == "It is over.");
    CHECK(statements[0].correct == "It has begun.");
}

TEST_CASE("a qualification has cards if a unit of it has") {
    const test::SampleSite sample;
    const model::Catalogue& catalogue = sample.site.catalogue;
    CHECK(site::has_cards(catalogue, catalogue[sample.qualification("diploma")]));
    CHECK(site::has_cards(catalogue, catalogue[sample.unit("north/change")]));
    CHECK_FALSE(site::has_cards(catalogue, catalogue[sample.unit("north/zeal")]));
}

}  // namespace
