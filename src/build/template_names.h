// Files and strings of a project's templates that nothing uses and that are named nearly like
// shipped ones: most likely they were meant to take their place. What only has a name of its own
// is a theme's own business.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "templating/template_folder.h"

namespace unitfolio::build {

/// `folders` hold a folder an output: "site", "portfolio". Faults, as
/// warnings: template_missing, string_form.
void examine_template_names(const io::FileSystem& files,
                            const templating::TemplateFolders& folders,
                            base::Sources& sources,
                            base::Diagnostics& diagnostics);

}  // namespace unitfolio::build
