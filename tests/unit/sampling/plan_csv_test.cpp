#include "sampling/plan_csv.h"

#include "unit/sampling/cohort.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::sampling {

TEST_CASE("a line a unit, names as text even where they look like formulas") {
    Cohort cohort;
    const auto ann = cohort.add_learner("ann", "Olwen, the second");
    cohort.site.catalogue.learners[0].name = "=HYPERLINK(\"x\")";
    cohort.add_item(ann, 0, "observation", model::Status::met);
    cohort.add_item(ann, 0, "simulation", model::Status::not_met, "2026-03-20");
    const std::string csv = plan_csv(make_plan(cohort.site, {}), cohort.site.catalogue);
    CHECK(
        csv.starts_with("\xEF\xBB\xBF"
                        "Assessor,Learner,"));
    CHECK(csv.find("\r\n\"Olwen, the second\",\"'=HYPERLINK(\"\"x\"\")\",,Main site,Unit one,,"
                   "Summative,Medium,2,\"E1, E2\",Drawn: 1 of 1 unit of medium risk. 1 item "
                   "partly met or not met.\r\n") != std::string::npos);
}

}  // namespace unitfolio::sampling
