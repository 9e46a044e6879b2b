// Criteria against evidence: which are met, which partly, and which are gaps; how evidence lies
// over outcomes and types. Every figure that anybody prints of a learner's evidence is made here.
#pragma once

#include "link/site.h"

#include <vector>

namespace unitfolio::link {

/// `claims` by evidence, then criterion: each criterion of a piece of evidence once. An item that
/// is claimed for several units shows in each of them and counts once in the totals.
[[nodiscard]] LearnerCoverage coverage_of(const model::Learner& learner,
                                          const model::Catalogue& catalogue,
                                          std::vector<Claim> claims);

}  // namespace unitfolio::link
