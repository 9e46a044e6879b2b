// What a run found, in words for the person who started it.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/terminal.h"

#include <string>

namespace unitfolio::cli {

/// Complains about everything found that the loudness lets through, then sums up: "2 errors, 1
/// warning".
void complain_about(const build::Report& report, const Arguments& arguments, Terminal& terminal);

/// "5 units, 2 qualifications, 3 awarding organisations, 1 learner, 16 items of evidence".
[[nodiscard]] std::string content_line(const link::Site& site);

/// The criteria without accepted evidence and the missing credits, learner by learner; empty if
/// there are none.
[[nodiscard]] std::string gaps_text(const link::Site& site);

/// How many criteria of all learners have no accepted evidence.
[[nodiscard]] std::size_t gap_count(const link::Site& site);

/// The code for a run that was stopped or has errors; ExitCode::fine for all others.
[[nodiscard]] ExitCode exit_code_of(const build::Report& report);

}  // namespace unitfolio::cli
