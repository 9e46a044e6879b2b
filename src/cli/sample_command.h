// `unitfolio sample`: a sampling plan for internal quality assurance, and what it says in short.
#pragma once

#include "build/sampling_run.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace unitfolio::cli {

[[nodiscard]] ExitCode tell_sample(const build::SamplingReport& report,
                                   const Arguments& arguments,
                                   Terminal& terminal);

}  // namespace unitfolio::cli
