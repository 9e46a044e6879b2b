// Files below the content folder that nothing takes: a learner's evidence in the wrong folder, or a
// photograph that no evidence attaches, would be lost without anybody noticing.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace unitfolio::load {

struct UnreadFile {
    /// Below the content folder.
    std::string path;
    std::string message;
    std::string hint;
    /// Not content in the wrong place, but a learner's file that no evidence attaches.
    bool is_unattached = false;
};

/// What is wrong with the places or the names of Markdown files among `other_files`, which are
/// sorted paths below the content folder. Attached files, files and folders whose names start with
/// '_', and README.md are left alone. Several files in a folder that nothing reads are told once,
/// and so are a learner's files that no evidence attaches.
[[nodiscard]] std::vector<UnreadFile> find_unread(const std::vector<std::string>& other_files,
                                                  const std::set<std::string>& attached);

}  // namespace unitfolio::load
