// Dates tell whether a portfolio can be what it claims to be: nothing comes from the future, and
// nothing is decided or signed before it existed.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

void examine_chronology(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
