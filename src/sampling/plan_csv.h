// A sampling plan as a table for spreadsheets: a line for each unit of a learner that is sampled.
#pragma once

#include "model/catalogue.h"
#include "sampling/plan.h"

#include <string>

namespace unitfolio::sampling {

[[nodiscard]] std::string plan_csv(const Plan& plan, const model::Catalogue& catalogue);

}  // namespace unitfolio::sampling
