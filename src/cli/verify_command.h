// `unitfolio verify`: whether a portfolio is still what was made.
#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "io/file_system.h"

namespace unitfolio::cli {

[[nodiscard]] ExitCode verify(const Arguments& arguments,
                              const io::FileSystem& files,
                              Terminal& terminal);

}  // namespace unitfolio::cli
