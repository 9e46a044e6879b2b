#include "link/combination_rules.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace unitfolio::link {

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
              const std::vector<std::size_t>& groups,
              std::optional<model::NumberRange> hours = std::nullopt) {
        const UnitId unit(catalogue.units.size());
        catalogue.units.emplace_back();
        catalogue.units.back().credit = credit;
        catalogue.units.back().level = level;
        catalogue.units.back().guided_hours = hours;
        catalogue.units.back().title = "Unit " + std::to_string(unit.value);
        qualification().units.push_back(unit);
        for (const std::size_t group : groups) {
            qualification().groups[group].units.push_back(unit);
        }
        learner.units.push_back(unit);
    }

    void bar(std::size_t first, std::size_t second) {
        qualification().barred.push_back({UnitId(first), UnitId(second), {}});
    }

    [[nodiscard]] link::CreditJudgement judge() const {
        return learner.qualification.is_set()
                   ? link::CombinationRules(learner.qualification, catalogue).judge(learner)
                   : link::add_credits(learner, catalogue);
    }
};

/// What is said of broken rules.
Sentences sentences(const link::CreditJudgement& judgement) {
    Sentences all;
    for (const link::Breach& breach : judgement.breaches) {
        all.push_back(breach.sentence);
    }
    return all;
}

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

TEST_CASE("credits above what a group may bring don't count") {
    Choice choice;
    choice.take(9, 4, {0});
    choice.take(4, 4, {1});
    const auto judgement = choice.judge();
    CHECK(judgement.shortfalls.empty());
    CHECK(sentences(judgement) == Sentences{"3 credits of group A don't count: exactly 6 do"});
    CHECK(judgement.groups[0].credits == 9);
    CHECK(judgement.groups[0].counted == 6);
    CHECK(judgement.total == 10);
}

TEST_CASE("of an overfull group the credits below the level are the first to go") {
    Choice choice;
    choice.qualification().credits_at_level = model::CreditsAtLevel{4, 6};
    choice.take(4, 3, {0});
    choice.take(4, 4, {0});
    choice.take(4, 4, {1});
    CHECK(choice.judge().credits_at_level == 8);
}

TEST_CASE("barred units are named, and the better one counts") {
    Choice choice;
    choice.take(4, 4, {0});
    choice.take(6, 4, {0});
    choice.take(4, 4, {1});
    choice.bar(0, 1);
    const auto judgement = choice.judge();
    CHECK(sentences(judgement) == Sentences{"'Unit 0' and 'Unit 1' can't be taken together"});
    CHECK(judgement.shortfalls.empty());
    CHECK(judgement.barred == std::vector{UnitId{0}});
    CHECK(judgement.total == 10);
}

TEST_CASE("of barred units that are worth the same the one chosen first counts") {
    Choice choice;
    choice.take(6, 4, {0});
    choice.take(6, 4, {0});
    choice.bar(1, 0);
    CHECK(choice.judge().barred == std::vector{UnitId{1}});
}

TEST_CASE("a unit that bars two others is left out alone") {
    Choice choice;
    choice.take(4, 4, {1});
    choice.take(3, 4, {0});
    choice.take(3, 4, {0});
    choice.bar(0, 1);
    choice.bar(2, 0);
    const auto judgement = choice.judge();
    CHECK(judgement.barred == std::vector{UnitId{0}});
    CHECK(judgement.breaches.size() == 2);
}

TEST_CASE("many barred pairs cost no more than a bounded number of ways") {
    Choice choice;
    for (std::size_t i = 0; i < 80; ++i) {
        choice.take(1, 4, {1});
    }
    for (std::size_t i = 0; i < 80; i += 2) {
        choice.bar(i, i + 1);
    }
    const auto judgement = choice.judge();
    CHECK(judgement.barred.size() == 40);
    CHECK(judgement.total == 40);
}

TEST_CASE("guided hours are compared once the credits suffice") {
    Choice choice;
    choice.qualification().guided_hours = model::NumberRange{60, 80};
    choice.take(6, 4, {0}, model::NumberRange{20, 20});
    CHECK(sentences(choice.judge()).empty());
    choice.take(4, 4, {1}, model::NumberRange{15, 25});
    CHECK(sentences(choice.judge()) ==
          Sentences{"the units have 35 to 45 guided hours, the qualification 60 to 80"});
    choice.qualification().guided_hours = model::NumberRange{45, 80};
    CHECK(sentences(choice.judge()).empty());
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
    choice.take(6, 4, {});
    choice.qualification().units.pop_back();
    const auto judgement = choice.judge();
    CHECK(judgement.total == 0);
    CHECK(judgement.without_credit == std::vector{UnitId{0}});
    CHECK(judgement.elsewhere == std::vector{UnitId{1}});
}

TEST_CASE("without a qualification credits are only added up") {
    Choice choice;
    choice.take(6, 4, {});
    choice.learner.qualification = {};
    const auto judgement = choice.judge();
    CHECK(judgement.total == 6);
    CHECK(judgement.shortfalls.empty());
}

}  // namespace unitfolio::link
