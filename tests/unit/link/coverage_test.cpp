#include "link/coverage.h"

#include "link/coverage_words.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::link {

using model::Status;
using Sentences = std::vector<std::string>;

namespace {

/// Two units: the first with outcomes of two criteria and one, the second with a single criterion.
struct Learning {
    model::Catalogue catalogue;
    model::Learner learner;
    std::vector<link::Claim> claims;

    Learning() {
        catalogue.units.resize(2);
        catalogue.units[0].criteria.resize(3);
        catalogue.units[0].outcomes = {{"1", "Know", {}, {0, 1}, {}}, {"2", "Do", {}, {2}, {}}};
        catalogue.units[1].criteria.resize(1);
        catalogue.units[1].outcomes = {{"1", "Know", {}, {0}, {}}};
        catalogue.project.evidence_types = {{"observation", "Observation"},
                                            {"work-product", "Work product"}};
        catalogue.evidence.resize(6);
        for (model::Evidence& evidence : catalogue.evidence) {
            evidence.type = "work-product";
        }
        learner.units = {model::UnitId{1}, model::UnitId{0}};
    }

    void claim(std::size_t evidence, std::uint32_t criterion, Status status, std::size_t unit = 0) {
        claims.push_back(
            {model::EvidenceId(evidence), {model::UnitId(unit), criterion}, status, {}});
    }

    [[nodiscard]] link::LearnerCoverage cover() const {
        return link::coverage_of(learner, catalogue, claims);
    }

    /// What is said of the first unit.
    [[nodiscard]] std::vector<std::string> told() const {
        std::vector<std::string> sentences;
        for (const auto& each : link::shortcomings_of(cover().units[1], catalogue)) {
            sentences.push_back(each.sentence);
        }
        return sentences;
    }

    /// Every criterion of the first unit met by an item of its own.
    void meet_all() {
        claim(0, 0, Status::met);
        claim(1, 1, Status::met);
        claim(2, 2, Status::met);
    }
};

}  // namespace

TEST_CASE("units come in the learner's order and every criterion is there") {
    const auto coverage = Learning().cover();
    REQUIRE(coverage.units.size() == 2);
    CHECK(coverage.units[0].unit == model::UnitId{1});
    CHECK(coverage.units[1].criteria.size() == 3);
    CHECK(coverage.units[1].gaps == 3);
}

TEST_CASE("the best claim decides, and only accepted ones count") {
    Learning learning;
    learning.claim(0, 0, Status::partly_met);
    learning.claim(1, 0, Status::met);
    learning.claim(2, 0, Status::not_met);
    learning.claim(2, 1, Status::partly_met);
    learning.claim(3, 2, Status::claimed);
    const auto unit = learning.cover().units[1];
    CHECK(unit.criteria[0].covered == Covered::yes);
    CHECK(unit.criteria[0].claims == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(unit.criteria[1].covered == Covered::partly);
    CHECK(unit.criteria[2].covered == Covered::no);
    CHECK(unit.met == 1);
    CHECK(unit.partly == 1);
    CHECK(unit.gaps == 1);
}

TEST_CASE("each piece of evidence is listed once a unit") {
    Learning learning;
    learning.claim(0, 0, Status::met);
    learning.claim(0, 1, Status::met);
    learning.claim(1, 0, Status::met);
    CHECK(learning.cover().units[1].evidence ==
          std::vector{model::EvidenceId{0}, model::EvidenceId{1}});
    CHECK(learning.cover().units[0].evidence.empty());
}

TEST_CASE("a criterion's verdict is the best that was said of it") {
    Learning learning;
    learning.claim(0, 0, Status::not_met);
    learning.claim(0, 1, Status::claimed);
    learning.claim(1, 1, Status::not_met);
    const auto unit = learning.cover().units[1];
    CHECK(unit.criteria[0].verdict == Verdict::not_met);
    CHECK(unit.criteria[1].verdict == Verdict::claimed);
    CHECK(unit.criteria[2].verdict == Verdict::no_evidence);
}

TEST_CASE("an item for two units shows in both and counts once in the totals") {
    Learning learning;
    learning.claim(0, 0, Status::met);
    learning.claim(0, 0, Status::met, 1);
    learning.claim(1, 1, Status::met);
    const auto coverage = learning.cover();
    CHECK(coverage.units[0].evidence.size() == 1);
    CHECK(coverage.units[1].evidence.size() == 2);
    CHECK(coverage.totals.items == 2);
    CHECK(coverage.totals.shared == 1);
    CHECK(coverage.totals.criteria == 4);
    CHECK(coverage.totals.met == 3);
    CHECK(coverage.totals.gaps == 1);
}

TEST_CASE("outcomes share the accepted claims of their unit") {
    Learning learning;
    learning.meet_all();
    learning.claim(3, 0, Status::met);
    learning.claim(3, 1, Status::claimed);
    const auto outcomes = learning.cover().units[1].outcomes;
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].accepted == 3);
    CHECK(outcomes[0].items == 3);
    CHECK(outcomes[0].share == doctest::Approx(0.75));
    CHECK(outcomes[1].met == 1);
}

TEST_CASE("an outcome is thin below the balance that is asked for") {
    Learning learning;
    learning.meet_all();
    learning.claim(3, 0, Status::met);
    learning.claim(3, 1, Status::met);
    learning.claim(4, 1, Status::met);
    CHECK(learning.cover().units[1].outcomes[1].is_thin);
    learning.catalogue.units[0].expects.sufficiency.balance = 0.4;
    CHECK_FALSE(learning.cover().units[1].outcomes[1].is_thin);
}

TEST_CASE("types are counted in the project's order") {
    Learning learning;
    learning.catalogue.evidence[1].type = "observation";
    learning.claim(0, 0, Status::met);
    learning.claim(1, 1, Status::claimed);
    const auto unit = learning.cover().units[1];
    REQUIRE(unit.types.size() == 2);
    CHECK(unit.types[0].code == "observation");
    CHECK(unit.types[0].items == 1);
    CHECK(unit.types[0].accepted == 0);
    CHECK(unit.types[1].accepted == 1);
    CHECK(unit.accepted_types() == 1);
}

TEST_CASE("nothing is said of a unit that has what it needs") {
    Learning learning;
    learning.catalogue.evidence[0].type = "observation";
    learning.meet_all();
    CHECK(learning.told().empty());
}

TEST_CASE("a unit without evidence is told of once, one with gaps by criterion") {
    Learning learning;
    learning.catalogue.units[0].criteria[0].number = "1.1";
    learning.catalogue.units[0].criteria[0].text = "Explain why.";
    CHECK(learning.told() == Sentences{"nothing claims any of its 3 criteria yet"});
    learning.claim(0, 1, Status::met);
    learning.claim(0, 2, Status::met);
    CHECK(learning.told().front() == "1.1 Explain why: no evidence claims it");
}

TEST_CASE("a centre can ask for several items and types a criterion") {
    Learning learning;
    learning.catalogue.evidence[0].type = "observation";
    learning.meet_all();
    learning.claim(3, 0, Status::met);
    for (auto& criterion : learning.catalogue.units[0].criteria) {
        criterion.text = "X";
    }
    learning.catalogue.project.check.sufficiency.items_per_criterion = 2;
    CHECK(learning.told() == Sentences{" X: 1 item of accepted evidence where 2 are asked for",
                                       " X: 1 item of accepted evidence where 2 are asked for"});
    learning.catalogue.units[0].expects.sufficiency.items_per_criterion = 1;
    learning.catalogue.project.check.sufficiency.types_per_criterion = 2;
    CHECK(learning.told().size() == 2);
}

TEST_CASE("types that a unit asks for must be among the accepted evidence") {
    Learning learning;
    learning.catalogue.units[0].expects.sufficiency.types = {"observation", "work-product"};
    learning.meet_all();
    CHECK(learning.told() ==
          Sentences{"evidence of the type 'Observation' is asked for, and none is accepted"});
}

TEST_CASE("one type of evidence is noticed once there is enough to tell") {
    Learning learning;
    learning.claim(0, 0, Status::met);
    CHECK_FALSE(learning.cover().units[1].lacks_variety);
    learning.claim(1, 1, Status::met);
    CHECK(learning.cover().units[1].lacks_variety);
    learning.claim(2, 2, Status::met);
    CHECK(learning.told() == Sentences{"all accepted evidence is of 1 type where 2 are asked for"});
}

}  // namespace unitfolio::link
