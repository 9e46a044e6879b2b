// The trail of a piece of work: planned, carried out, watched, judged, in that order.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

/// Reports, by unit, stages that began before the stage they follow, and stages that a unit expects
/// and no evidence shows.
void examine_stages(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
