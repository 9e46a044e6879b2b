// `unitfolio new`: a commented file to start from. Nothing that is there is ever written over.
#pragma once

#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/program.h"

namespace unitfolio::cli {

/// Of the request, what to read.
[[nodiscard]] ExitCode start_something(const build::Request& request,
                                       const Arguments& arguments,
                                       const Surroundings& surroundings);

}  // namespace unitfolio::cli
