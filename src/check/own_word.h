// Reliable: a criterion needs more than the learner saying so.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

/// Reports, by unit, the criteria that only reflective accounts without any record claim. Where an
/// assessor has accepted them it is a remark for whoever samples the decision.
void examine_own_word(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
