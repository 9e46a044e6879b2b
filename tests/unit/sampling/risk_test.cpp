#include "sampling/risk.h"

#include "unit/sampling/cohort.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::sampling {

namespace {

Assessment assess_first(const Cohort& cohort, const model::SamplingRules& rules = {}) {
    const auto works = work_of(cohort.site);
    return Assessor(cohort.site.catalogue, rules, works).assess(works.at(0));
}

/// One learner with decisions of two kinds on two days: nothing speaks for looking closely.
Cohort quiet() {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen");
    cohort.add_item(ann, 0, "observation", model::Status::met);
    cohort.add_item(ann, 0, "simulation", model::Status::met, "2026-03-20");
    return cohort;
}

}  // namespace

TEST_CASE("where nothing speaks for looking closely risk is low") {
    const auto assessment = assess_first(quiet());
    CHECK(assessment.risk == Risk::low);
    CHECK(assessment.concerns.empty());
}

TEST_CASE("each concern counts and is said") {
    auto cohort = quiet();
    model::SamplingRules rules;
    unsigned points = 0;
    SUBCASE("an unqualified assessor") {
        rules.assessors = {{"Olwen", model::Standing::unqualified, "", {}}};
        points = 4;
    }
    SUBCASE("a new assessor with an earlier action") {
        rules.assessors = {{"Olwen", model::Standing::new_assessor, "more detail", {}}};
        points = 6;
    }
    SUBCASE("a new unit") {
        rules.new_units = {{"one", {}}};
        points = 2;
    }
    SUBCASE("many learners") {
        rules.many_learners = 1;
        const auto bo = cohort.add_learner("bo", "Olwen");
        cohort.add_item(bo, 0, "observation", model::Status::met);
        points = 1;
    }
    SUBCASE("partly met") {
        cohort.add_item(
            model::LearnerId(std::size_t{0}), 0, "simulation", model::Status::partly_met);
        points = 2;
    }
    SUBCASE("nobody named") {
        cohort.site.catalogue.learners[0].assessor.clear();
        points = 2;
    }
    const auto assessment = assess_first(cohort, rules);
    CHECK(assessment.points == points);
    CHECK(assessment.risk == (points >= 3 ? Risk::high : Risk::medium));
    for (const Concern& concern : assessment.concerns) {
        CHECK_FALSE(concern.words.empty());
    }
}

TEST_CASE("one day and one kind, and nothing decided") {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen");
    cohort.add_item(ann, 0, "observation", model::Status::met);
    cohort.add_item(ann, 0, "observation", model::Status::met);
    CHECK(assess_first(cohort).points == 3);
    Cohort other;
    const auto bo = other.add_learner("bo", "Olwen");
    other.add_item(bo, 0, "observation", model::Status::claimed);
    CHECK(assess_first(other).points == 1);
    CHECK(assess_first(other).concerns[0].words == "there is evidence, but nothing is decided yet");
}

TEST_CASE("what is said of an assessor does not touch others") {
    model::SamplingRules rules;
    rules.assessors = {{"Tunde", model::Standing::unqualified, "", {}}};
    CHECK(assess_first(quiet(), rules).points == 0);
}

}  // namespace unitfolio::sampling
