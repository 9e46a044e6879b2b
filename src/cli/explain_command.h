// `unitfolio explain`: a code at length, or the list of all codes.
#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace unitfolio::cli {

[[nodiscard]] ExitCode explain(const Arguments& arguments, Terminal& terminal);

}  // namespace unitfolio::cli
