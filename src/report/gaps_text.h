// What is missing from the learners' evidence, for a person at a terminal: criterion by criterion
// while that can be read, learner by learner where a whole centre is checked.
#pragma once

#include "base/diagnostic.h"
#include "base/palette.h"
#include "link/site.h"

#include <cstdint>
#include <string>

namespace unitfolio::report {

enum class GapDetail : std::uint8_t {
    /// Criteria while there are few gaps, else a line for each learner, most gaps first.
    readable,
    /// Every criterion of every learner.
    everything,
};

/// Whether a finding is one of those that the list of gaps tells: people meet it there, and not
/// among the diagnostics or their number as well.
[[nodiscard]] bool is_told_among_gaps(const base::Diagnostic& diagnostic);

/// The criteria without accepted evidence and the missing credits; empty if there are none.
[[nodiscard]] std::string gaps_text(const link::Site& site, GapDetail detail, base::Colour colour);

}  // namespace unitfolio::report
