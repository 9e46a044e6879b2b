// What an item of evidence consists of: words, files, things that are kept elsewhere.
#pragma once

#include "check/submission.h"

namespace unitfolio::check {

/// Reports evidence that holds nothing, files that several items attach, and things kept elsewhere
/// of which nobody is named as the holder.
void examine_holdings(const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
