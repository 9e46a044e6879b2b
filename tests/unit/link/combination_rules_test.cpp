#include "link/combination_rules.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace unitfolio;
using model::UnitId;
using Sentences = std::vector<std::string>;

namespace {

/// A qualification with groups A (exactly 6) and B (at least 4), and units that a learner takes.
struct Choice {
    model::Catalogue catalogue;
    model::Learner learner;

    Choice() {
        catalogue.qualifications.resize(1);
        qualification().groups.push_back({"A", "Mandatory", {6, 6}, {}, {}});
        qualification().groups.push_back({"B", "Optional", {4, std::nullopt}, {}, {}});
        learner.qualification = model::QualificationId{0};
    }

    model::Qualification& qualification() { return catalogue.qualifications[0]; }

    void take(std::optional<std::int64_t> credit,
              std::int64_t level,
              const std::vector<std::size_t>& groups) {
        const UnitId unit(catalogue.units.size());
        catalogue.units.emplace_back();
        catalogue.units.back().credit = credit;
        catalogue.units.back().level = level;
        qualification().units.push_back(unit);
        for (const std::size_t group : groups) {
            qualification().groups[group].units.push_back(unit);
        }
        learner.units.push_back(unit);
    }

    [[nodiscard]] link::CreditJudgement judge() const {
        return link::judge_credits(learner, catalogue);
    }
};

}  // namespace

TEST_CASE("rules that are met leave nothing to say") {
    Choice choice;
    choice.qualification().credit = 10;
    choice.qualification().credits_at_level = model::CreditsAtLevel{4, 6};
    choice.take(6, 4, {0});
    choice.take(4, 3, {1});
    const auto judgement = choice.judge();
    CHECK(judgement.shortfalls.empty());
    CHECK(judgement.total == 10);
    CHECK(judgement.credits_at_level == 6);
    CHECK(judgement.groups[0].met);
}

TEST_CASE("every shortfall is a sentence of its own") {
    Choice choice;
    choice.qualification().credit = 12;
    choice.qualification().credits_at_level = model::CreditsAtLevel{4, 10};
    choice.take(5, 4, {0});
    choice.take(3, 5, {1});
    CHECK(choice.judge().shortfalls == Sentences{"4 more credits in total",
                                                 "2 more credits at level 4 or above",
                                                 "1 more credit from group A",
                                                 "1 more credit from group B"});
}

TEST_CASE("an exact group can hold too much") {
    Choice choice;
    choice.take(9, 4, {0});
    choice.take(4, 4, {1});
    const auto judgement = choice.judge();
    CHECK(judgement.shortfalls == Sentences{"3 credits too many in group A"});
    CHECK_FALSE(judgement.groups[0].met);
}

TEST_CASE("a unit of two groups counts in the one that needs it, and once") {
    Choice choice;
    choice.take(6, 4, {0});
    choice.take(4, 4, {0, 1});
    const auto judgement = choice.judge();
    CHECK(judgement.groups[0].credits == 6);
    CHECK(judgement.groups[1].credits == 4);
    CHECK(judgement.total == 10);
}

TEST_CASE("a group whose units nobody listed says so") {
    Choice choice;
    choice.take(6, 4, {0});
    CHECK(choice.judge().shortfalls ==
          Sentences{"4 credits from group B, whose units are not listed here"});
}

TEST_CASE("units without credit and units of other qualifications count for nothing") {
    Choice choice;
    choice.take(std::nullopt, 4, {0});
    choice.take(6, 4, {0});
    choice.qualification().units.pop_back();
    const auto judgement = choice.judge();
    CHECK(judgement.total == 0);
    CHECK(judgement.without_credit == std::vector{UnitId{0}});
}

TEST_CASE("without a qualification credits are only added up") {
    Choice choice;
    choice.take(6, 4, {});
    choice.learner.qualification = {};
    const auto judgement = choice.judge();
    CHECK(judgement.total == 6);
    CHECK(judgement.shortfalls.empty());
}
