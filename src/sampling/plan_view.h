// What the template of sampling plans may look at. docs/sampling.md lists every value.
#pragma once

#include "model/catalogue.h"
#include "model/sampling_rules.h"
#include "sampling/plan.h"
#include "templating/value.h"

namespace unitfolio::sampling {

[[nodiscard]] templating::Value plan_view(const Plan& plan,
                                          const model::Catalogue& catalogue,
                                          const model::SamplingRules& rules);

}  // namespace unitfolio::sampling
