// Authentic: it is the learner's own work, somebody else saw it, and nobody judged their own.
#pragma once

#include "check/submission.h"

#include <string_view>

namespace unitfolio::check {

void examine_authenticity(const Submission& submission, base::Diagnostics& diagnostics);

/// Whether two names are the same but for case and spacing. Two that are empty are nobody's.
[[nodiscard]] bool is_same_person(std::string_view left, std::string_view right);

}  // namespace unitfolio::check
