// Guards against a configuration that would have the tool write over what people wrote.
#pragma once

#include "base/result.h"
#include "model/project.h"

#include <optional>

namespace unitfolio::build {

/// Why the project's output folders can't be used: one is the project itself, or holds, lies in or
/// is a folder of sources or the other output.
[[nodiscard]] std::optional<base::Fault> folder_conflict(const model::Project& project);

}  // namespace unitfolio::build
