// `unitfolio schema`: the JSON Schemas of the files that people write, for their editors.
#pragma once

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "io/file_system.h"

namespace unitfolio::cli {

[[nodiscard]] ExitCode schema(const SchemaArguments& arguments,
                              io::FileSystem& files,
                              Terminal& terminal);

}  // namespace unitfolio::cli
