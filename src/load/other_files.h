// Files below the content folder that are no content themselves: pictures and handouts that content
// shows or links to, and what learners attach.
#pragma once

#include "io/file_system.h"
#include "load/content_files.h"
#include "model/project.h"

#include <string>
#include <utility>
#include <vector>

namespace unitfolio::load {

struct OtherFiles {
    /// Below the content folder, sorted.
    std::vector<std::string> paths;
    /// Files and folders whose names are not UTF-8, so that nothing can name them or what lies in
    /// them. Sorted.
    std::vector<std::string> misnamed;
    /// Folders that can't be listed, by path below the content folder, and why. Not those that are
    /// known among the content.
    std::vector<std::pair<std::string, std::string>> unlisted;
};

/// However deep they lie. Hidden files and links are left out.
[[nodiscard]] OtherFiles find_other_files(const io::FileSystem& files,
                                          const model::Project& project,
                                          const std::vector<ContentFile>& content);

}  // namespace unitfolio::load
