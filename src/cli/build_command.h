// `unitfolio build`: makes what is out of date and says what it made.
#pragma once

#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

#include <chrono>

namespace unitfolio::cli {

/// `elapsed` is how long the run took.
[[nodiscard]] ExitCode tell_build(const build::Report& report,
                                  const Arguments& arguments,
                                  std::chrono::milliseconds elapsed,
                                  Terminal& terminal);

}  // namespace unitfolio::cli
