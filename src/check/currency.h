// Current: evidence shows what the learner can do now, not what they once could.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

/// Reports evidence older than its window on the day it was decided on, or today if nobody has
/// decided.
void examine_currency(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
