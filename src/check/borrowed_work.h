// Valid: a policy, a handbook or training slides show what an employer has, not what a learner can
// do.
#pragma once

#include "check/submission.h"

#include <string_view>
#include <vector>

namespace unitfolio::check {

/// Reports work products that look like a document of somebody else's and hold no word of the
/// learner's own. Cautious: a single "I" in the text is taken for the learner's own account, and
/// projects in other languages than English, whose words it doesn't know, are left alone.
void examine_borrowed_work(const Submission& submission, base::Diagnostics& diagnostics);

/// Whether a title or a file name is that of such a document: "Complaints policy v3.pdf". One that
/// tells of work on it is not: "Review of the complaints policy".
[[nodiscard]] bool names_reference_document(std::string_view title);

/// Whether somebody speaks of themselves: "I", "my", "me".
[[nodiscard]] bool speaks_in_first_person(std::string_view text);

}  // namespace unitfolio::check
