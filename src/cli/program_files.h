// Where the files lie that came with the program.
#pragma once

#include "io/file_system.h"

#include <string>

namespace unitfolio::cli {

/// The folder of the templates that came with a program at `executable`: share/unitfolio/templates
/// of an installation, or the templates/ of the source tree that the program was built in. Empty if
/// there is neither.
[[nodiscard]] std::string shipped_templates(const io::FileSystem& files,
                                            const std::string& executable);

/// The path of the running program; empty if the system doesn't say.
[[nodiscard]] std::string running_executable();

}  // namespace unitfolio::cli
