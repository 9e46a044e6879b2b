// What a preview keeps an eye on.
#pragma once

#include "io/file_system.h"
#include "preview/watcher.h"

#include <string>

namespace unitfolio::preview {

/// The project file, and the folders of content and templates that it names. If it can't be read,
/// the file alone: nothing else matters until it is mended.
[[nodiscard]] Watched watched_paths(const std::string& config, const io::FileSystem& files);

}  // namespace unitfolio::preview
