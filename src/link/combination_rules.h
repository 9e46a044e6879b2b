// A learner's units against the rules of combination of the qualification: do the credits suffice,
// in total, at the level and in every group?
#pragma once

#include "link/site.h"

namespace unitfolio::link {

/// Without a qualification there are no rules, and only the total is counted. A unit counts in one
/// group: of those that list it, the first that still needs credits.
[[nodiscard]] CreditJudgement judge_credits(const model::Learner& learner,
                                            const model::Catalogue& catalogue);

}  // namespace unitfolio::link
