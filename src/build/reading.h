// The first part of every run: from files to linked content.
#pragma once

#include "build/pipeline.h"
#include "io/file_system.h"
#include "templating/template_folder.h"

#include <string_view>

namespace unitfolio::build {

/// Fills the report's site; false if there is no project to speak of, which the report then says.
[[nodiscard]] bool read_content(const Request& request, io::FileSystem& files, Report& report);

/// Keeps the first reason why a run stops.
void stop(Report& report, Trouble trouble, base::Fault fault);

/// The templates for a kind of output: those that came with the program, and the project's own.
[[nodiscard]] templating::TemplateFolders templates_of(const Request& request,
                                                       const model::Project& project,
                                                       std::string_view output);

}  // namespace unitfolio::build
