// Figures: a result without the figure it started from shows no improvement.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

/// Reports measures without a baseline. A target that was missed is no fault.
void examine_measures(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
