// What learners' evidence still lacks: criteria without it, too few items or types, outcomes that
// are poorer than the others.
#pragma once

#include "base/diagnostic.h"
#include "check/submission.h"

namespace unitfolio::check {

/// Reports where the learner chooses the unit. Silent if evidence could not be read: what it claims
/// isn't known.
void examine_coverage(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
