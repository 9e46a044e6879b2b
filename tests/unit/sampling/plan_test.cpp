#include "sampling/plan.h"

#include "unit/sampling/cohort.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace unitfolio::sampling {

namespace {

std::string name_of(int number) {
    return "learner-" + std::to_string(100 + number);
}

/// Learners with both units, shared by two assessors.
Cohort cohort_of(int learners) {
    Cohort cohort;
    for (int i = 0; i < learners; ++i) {
        const auto learner = cohort.add_learner(name_of(i), i % 2 == 0 ? "Olwen" : "Tunde");
        for (const std::size_t unit : {std::size_t{0}, std::size_t{1}}) {
            cohort.add_item(learner, unit, "observation", model::Status::met, "2026-03-14");
            cohort.add_item(learner, unit, "work-product", model::Status::met, "2026-03-20");
        }
    }
    return cohort;
}

std::set<std::string> picked(const Plan& plan, const Cohort& cohort) {
    std::set<std::string> names;
    for (const Pick& pick : plan.picks) {
        names.insert(cohort.site.catalogue[pick.work.learner].slug + "/" +
                     cohort.site.catalogue[pick.work.unit].slug);
    }
    return names;
}

bool is_sampled(const Plan& plan, Aspect aspect, const std::string& name) {
    return std::any_of(plan.shares.begin(), plan.shares.end(), [&](const Share& share) {
        return share.aspect == aspect && share.name == name && share.sampled > 0;
    });
}

}  // namespace

TEST_CASE("of each assessor's units the declared share is drawn, rounded up") {
    const Cohort cohort = cohort_of(20);
    model::SamplingRules rules;
    rules.low_rate = 12;
    const Plan plan = make_plan(cohort.site, rules);
    CHECK(plan.works == 40);
    // 12 % of 20 units each is 2.4.
    CHECK(plan.picks.size() == 6);
    CHECK(std::count_if(plan.picks.begin(), plan.picks.end(), [](const Pick& pick) {
              return pick.work.assessor == "Tunde";
          }) == 3);
    for (const Pick& pick : plan.picks) {
        CHECK(pick.reasons.at(0) == "drawn: 3 of 20 units of low risk");
        CHECK_FALSE(pick.items.empty());
    }
}

TEST_CASE("the same seed gives the same plan, another one another") {
    const Cohort cohort = cohort_of(30);
    model::SamplingRules rules;
    const auto first = picked(make_plan(cohort.site, rules), cohort);
    CHECK(picked(make_plan(cohort.site, rules), cohort) == first);
    rules.seed = "2";
    CHECK(picked(make_plan(cohort.site, rules), cohort) != first);
}

TEST_CASE("a learner who joins changes little") {
    const Cohort before = cohort_of(30);
    const Cohort after = cohort_of(31);
    const auto old = picked(make_plan(before.site, {}), before);
    const auto now = picked(make_plan(after.site, {}), after);
    const auto kept = std::count_if(
        old.begin(), old.end(), [&now](const std::string& name) { return now.contains(name); });
    CHECK(kept >= static_cast<std::ptrdiff_t>(old.size()) - 1);
}

TEST_CASE("more is drawn where risk is higher") {
    const Cohort cohort = cohort_of(20);
    model::SamplingRules rules;
    rules.assessors = {{"Tunde", model::Standing::unqualified, "", {}}};
    rules.high_rate = 100;
    const Plan plan = make_plan(cohort.site, rules);
    CHECK(std::count_if(plan.picks.begin(), plan.picks.end(), [](const Pick& pick) {
              return pick.work.assessor == "Tunde";
          }) == 20);
}

TEST_CASE("no learner is drawn twice before every other of the assessor was drawn once") {
    const Cohort cohort = cohort_of(8);
    model::SamplingRules rules;
    rules.low_rate = 50;
    const Plan plan = make_plan(cohort.site, rules);
    std::set<model::LearnerId> learners;
    for (const Pick& pick : plan.picks) {
        learners.insert(pick.work.learner);
    }
    CHECK(plan.picks.size() == 8);
    CHECK(learners.size() == 8);
}

/// A cohort in which one learner, one item and one decision are like no other.
Cohort odd_cohort() {
    Cohort cohort = cohort_of(40);
    cohort.site.catalogue.learners[17].centre = "Satellite";
    cohort.site.catalogue.evidence[50].type = "simulation";
    cohort.site.catalogue.evidence[90].decision.by = "Ceri";
    return cohort;
}

bool names_item(const Plan& plan, std::size_t item) {
    return std::any_of(plan.picks.begin(), plan.picks.end(), [item](const Pick& pick) {
        return std::find(pick.items.begin(), pick.items.end(), model::EvidenceId(item)) !=
               pick.items.end();
    });
}

bool is_all_sampled(const Plan& plan) {
    const bool all = std::all_of(plan.shares.begin(), plan.shares.end(), [](const Share& share) {
        return share.sampled > 0;
    });
    return all && is_sampled(plan, Aspect::type, "Simulation") &&
           is_sampled(plan, Aspect::assessor, "Ceri");
}

TEST_CASE("every assessor, unit, kind of evidence and site is met") {
    const Cohort cohort = odd_cohort();
    model::SamplingRules rules;
    rules.low_rate = 1;
    rules.medium_rate = 1;
    for (const char* seed : {"1", "2", "3", "4", "5"}) {
        rules.seed = seed;
        const Plan plan = make_plan(cohort.site, rules);
        CHECK(is_all_sampled(plan));
        CHECK(is_sampled(plan, Aspect::site, "Satellite"));
        // The item of the rare kind is named, not only its unit.
        CHECK(names_item(plan, 50));
    }
}

TEST_CASE("what was partly met is among the items to look at") {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen");
    for (int i = 0; i < 9; ++i) {
        cohort.add_item(ann, 0, "observation", model::Status::met);
    }
    const auto partly = cohort.add_item(ann, 0, "observation", model::Status::partly_met);
    model::SamplingRules rules;
    rules.items_per_unit = 2;
    const Plan plan = make_plan(cohort.site, rules);
    REQUIRE(plan.picks.size() == 1);
    CHECK(plan.picks[0].items.size() == 2);
    CHECK(std::find(plan.picks[0].items.begin(), plan.picks[0].items.end(), partly) !=
          plan.picks[0].items.end());
    CHECK(plan.not_begun == std::vector<model::UnitId>{model::UnitId(std::size_t{1})});
}

TEST_CASE("a cohort without evidence gives an empty plan") {
    Cohort cohort;
    cohort.add_learner("ann", "Olwen");
    const Plan plan = make_plan(cohort.site, {});
    CHECK(plan.picks.empty());
    CHECK(plan.not_begun.size() == 2);
    CHECK(make_plan(link::Site{}, {}).picks.empty());
}

}  // namespace unitfolio::sampling
