// Files into the model. Every file is read once; Markdown is parsed in parallel; every fault of
// every file is reported.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "model/catalogue.h"

#include <cstddef>
#include <optional>
#include <string>

namespace unitfolio::load {

/// Reads the project file. Without one at `path`, project_missing is reported and nothing comes
/// back.
[[nodiscard]] std::optional<model::Project> load_project(const io::FileSystem& files,
                                                         const std::string& path,
                                                         base::Sources& sources,
                                                         base::Diagnostics& diagnostics);

/// Reads everything below the project's content folder. Names that one file gives and another must
/// know (units in groups, qualifications of units, units of learners) are resolved here; what
/// stands in bodies is the linker's.
[[nodiscard]] model::Catalogue load_catalogue(const io::FileSystem& files,
                                              model::Project project,
                                              std::size_t jobs,
                                              base::Sources& sources,
                                              base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
