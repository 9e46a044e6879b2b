// `unitfolio serve`: the site in a browser on this machine, made again whenever the content
// changes. Nothing is written.
#pragma once

#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/program.h"

namespace unitfolio::cli {

/// Returns when the program is asked to end.
[[nodiscard]] ExitCode serve(const build::Request& request,
                             const Arguments& arguments,
                             const Surroundings& surroundings);

}  // namespace unitfolio::cli
