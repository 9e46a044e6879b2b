// The figures that every report gives: how much content there is, and what is missing from the
// learners' evidence.
#pragma once

#include "base/diagnostic.h"
#include "base/palette.h"
#include "link/site.h"

#include <cstddef>
#include <string>

namespace unitfolio::report {

/// How many criteria of one learner, and of all, have no accepted evidence.
[[nodiscard]] std::size_t gap_count(const link::LearnerCoverage& coverage);
[[nodiscard]] std::size_t gap_count(const link::Site& site);

/// "5 units, 2 qualifications, 3 awarding organisations, 1 learner, 16 evidence items".
[[nodiscard]] std::string content_figures(const link::Site& site);

/// How many learners lack credits that their qualification asks for.
[[nodiscard]] std::size_t short_of_credits(const link::Site& site);

/// "no errors, 1 warning, 2 infos, 3 gaps, 1 learner short of credits"; infos and learners only
/// where there are any. What the list of gaps tells counts there alone.
[[nodiscard]] std::string fault_figures(const base::Diagnostics& diagnostics,
                                        const link::Site& site,
                                        base::Colour colour);

}  // namespace unitfolio::report
