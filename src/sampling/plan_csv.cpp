#include "sampling/plan_csv.h"

#include "base/csv.h"
#include "base/text.h"
#include "sampling/plan_words.h"

#include <array>
#include <string>

namespace unitfolio::sampling {

std::string plan_csv(const Plan& plan, const model::Catalogue& catalogue) {
    using Line = std::array<std::string, 11>;
    std::string csv(base::kCsvStart);
    csv += base::csv_line(Line{"Assessor",
                               "Learner",
                               "Registration",
                               "Site",
                               "Unit",
                               "Unit number",
                               "Sampling",
                               "Risk",
                               "Points",
                               "Items",
                               "Why"});
    for (const Pick& pick : plan.picks) {
        const model::Learner& learner = catalogue[pick.work.learner];
        const model::Unit& unit = catalogue[pick.work.unit];
        csv += base::csv_line(Line{assessor_words(pick.work.assessor),
                                   base::collapse_space(learner.name),
                                   base::collapse_space(learner.registration),
                                   pick.work.site,
                                   unit_words(pick.work.unit, catalogue),
                                   base::collapse_space(unit.number),
                                   std::string(moment_words(pick.work.moment)),
                                   std::string(risk_words(pick.assessment.risk)),
                                   std::to_string(pick.assessment.points),
                                   item_words(pick, catalogue),
                                   reason_words(pick)});
    }
    return csv;
}

}  // namespace unitfolio::sampling
