// Files below the content folder that are no content themselves: pictures and handouts that content
// shows or links to, and what learners attach.
#pragma once

#include "io/file_system.h"
#include "load/content_files.h"
#include "model/project.h"

#include <string>
#include <vector>

namespace unitfolio::load {

/// Their paths below the content folder, sorted. Hidden files and links are left out.
[[nodiscard]] std::vector<std::string> find_other_files(const io::FileSystem& files,
                                                        const model::Project& project,
                                                        const std::vector<ContentFile>& content);

}  // namespace unitfolio::load
