#include "io/file_system.h"

namespace unitfolio::io {

std::string join_path(std::string_view folder, std::string_view name) {
    std::string path(folder);
    if (!path.empty() && !path.ends_with('/')) {
        path += '/';
    }
    path += name;
    return path;
}

}  // namespace unitfolio::io
