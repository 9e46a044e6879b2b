// All files below a folder, found once and listed by name.
#pragma once

#include "base/result.h"
#include "io/file_system.h"

#include <map>
#include <string>

namespace unitfolio::io {

/// The path of every regular file below a folder, by its name relative to the folder.
using FileTree = std::map<std::string, std::string>;

/// A folder that is missing has no files. Names that start with a dot and links are left alone.
[[nodiscard]] base::Result<FileTree> list_tree(const FileSystem& files, const std::string& folder);

}  // namespace unitfolio::io
