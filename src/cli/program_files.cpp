#include "cli/program_files.h"

#include <unistd.h>

#include <array>
#include <string_view>

namespace unitfolio::cli {

namespace {

std::string parent_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

}  // namespace

std::string shipped_templates(const io::FileSystem& files, const std::string& executable) {
    const std::string folder = parent_of(executable);
    const std::string above = parent_of(folder);
    for (const std::string& candidate :
         {above + "/share/unitfolio/templates", parent_of(above) + "/templates"}) {
        const auto info = files.inspect(candidate + "/site");
        if (info && info.value().kind == io::FileKind::folder) {
            return candidate;
        }
    }
    return {};
}

std::string running_executable() {
    std::array<char, 4096> path{};
    const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
    return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
}

}  // namespace unitfolio::cli
