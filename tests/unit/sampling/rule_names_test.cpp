#include "sampling/rule_names.h"

#include "unit/sampling/cohort.h"

#include <doctest/doctest.h>

namespace unitfolio::sampling {

TEST_CASE("names in the rules that lead nowhere are reported with the nearest") {
    Cohort cohort;
    cohort.add_learner("ann", "Olwen");
    auto& rules = cohort.site.catalogue.project.sampling;
    rules.assessors = {{"Olwen", model::Standing::new_assessor, "", {}}};
    rules.new_units = {{"one", {}}};
    base::Diagnostics sound;
    check_rule_names(cohort.site.catalogue, sound);
    CHECK(sound.all().empty());
    rules.assessors[0].name = "Olwyn";
    rules.new_units[0].slug = "three";
    rules.new_qualifications = {{"diploma", {}}};
    base::Diagnostics wrong;
    check_rule_names(cohort.site.catalogue, wrong);
    REQUIRE(wrong.all().size() == 3);
    CHECK(wrong.all()[0].message == "there is no assessor 'Olwyn'");
    CHECK(wrong.all()[0].hints.at(0) == "did you mean 'Olwen'?");
    CHECK(wrong.all()[1].hints.at(0) == "write the name of its file below 'units', without '.md'");
    CHECK(wrong.has_errors());
}

}  // namespace unitfolio::sampling
