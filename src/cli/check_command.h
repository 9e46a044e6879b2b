// `unitfolio check`: every fault and every gap, nothing written.
#pragma once

#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/current_workflow.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace unitfolio::cli {

[[nodiscard]] ExitCode tell_check(const build::Report& report,
                                  const Arguments& arguments,
                                  Workflow workflow,
                                  Terminal& terminal);

}  // namespace unitfolio::cli
