// Criteria against evidence: which are met, which partly, and which are gaps.
#pragma once

#include "link/site.h"

#include <vector>

namespace unitfolio::link {

/// `claims` by evidence, then criterion.
[[nodiscard]] LearnerCoverage coverage_of(const model::Learner& learner,
                                          const model::Catalogue& catalogue,
                                          std::vector<Claim> claims);

}  // namespace unitfolio::link
