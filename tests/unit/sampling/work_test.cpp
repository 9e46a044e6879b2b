#include "sampling/work.h"

#include "unit/sampling/cohort.h"

#include <doctest/doctest.h>

namespace unitfolio::sampling {

TEST_CASE("units without evidence are no work, finished ones are sampled summatively") {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen");
    cohort.add_item(ann, 0, "observation", model::Status::met);
    auto works = work_of(cohort.site);
    REQUIRE(works.size() == 1);
    CHECK(works[0].moment == Moment::summative);
    CHECK(works[0].assessor == "Olwen");
    CHECK(works[0].site == "Main site");
    CHECK_FALSE(works[0].one_day.has_value());
    cohort.add_item(ann, 1, "simulation", model::Status::claimed);
    works = work_of(cohort.site);
    REQUIRE(works.size() == 2);
    CHECK(works[1].moment == Moment::interim);
    CHECK(works[1].decided == 0);
}

TEST_CASE("who decided most is the assessor of a unit, everybody who did counts") {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen");
    for (int i = 0; i < 3; ++i) {
        cohort.add_item(ann, 0, "observation", model::Status::met);
    }
    cohort.site.catalogue.evidence[0].decision.by = "Tunde";
    cohort.site.catalogue.evidence[1].decision.by = "Tunde";
    const auto works = work_of(cohort.site);
    CHECK(works[0].assessor == "Tunde");
    CHECK(works[0].assessors == std::vector<std::string>{"Olwen", "Tunde"});
}

TEST_CASE("decisions of one day are noticed, and items that were not met") {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen");
    cohort.add_item(ann, 0, "observation", model::Status::met);
    const auto second = cohort.add_item(ann, 0, "simulation", model::Status::partly_met);
    auto works = work_of(cohort.site);
    CHECK(works[0].one_day == base::parse_date("2026-03-14"));
    CHECK(works[0].referred == std::vector<model::EvidenceId>{second});
    cohort.add_item(ann, 0, "simulation", model::Status::met, "2026-03-15");
    works = work_of(cohort.site);
    CHECK_FALSE(works[0].one_day.has_value());
    CHECK(latest_date(cohort.site.catalogue) == *base::parse_date("2026-03-15"));
}

}  // namespace unitfolio::sampling
