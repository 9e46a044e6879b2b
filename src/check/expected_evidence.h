// What units expect of evidence beyond their criteria, against what a learner brings.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

/// Reports measures and names that a unit expects and no evidence for it brings. While criteria of
/// the unit are still unclaimed, that is only a remark.
void examine_expected_evidence(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
