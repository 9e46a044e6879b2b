// Rules of combination: whether they can work at all, and whether learners' choices fit them.
#pragma once

#include "base/diagnostic.h"
#include "check/submission.h"

namespace unitfolio::check {

/// Rules that contradict each other or that the listed units can't meet. Silent about rules of
/// which a part could not be read.
void examine_combination_rules(const model::Catalogue& catalogue, base::Diagnostics& diagnostics);

/// What a learner's choice still lacks, and which rules it breaks. Silent if units could not be
/// found: which the learner takes isn't known.
void examine_choice(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
