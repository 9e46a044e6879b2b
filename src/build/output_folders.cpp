#include "build/output_folders.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <string>
#include <utility>

namespace unitfolio::build {

namespace {

/// Without ".", ".." where they can be worked out, and slashes at the end.
std::string normal(const std::string& path) {
    std::string text =
        std::filesystem::path(path.empty() ? "." : path).lexically_normal().generic_string();
    while (text.size() > 1 && text.ends_with('/')) {
        text.pop_back();
    }
    return text;
}

/// Whether `outer` is `inner` or a folder above it.
bool holds(const std::string& outer, const std::string& inner) {
    return outer == inner || outer == "." || outer == "/" || inner.starts_with(outer + "/");
}

}  // namespace

std::optional<base::Fault> folder_conflict(const model::Project& project) {
    const std::string root = normal(project.root);
    const std::array<std::string, 3> outputs{normal(project.site_folder),
                                             normal(project.portfolios_folder),
                                             normal(project.sampling_folder)};
    for (const std::string& output : outputs) {
        if (holds(output, root)) {
            return base::Fault{"this folder holds the project and can't be an output", output};
        }
        for (const std::string& source :
             {normal(project.content_folder), normal(project.templates_folder)}) {
            if (holds(output, source) || holds(source, output)) {
                return base::Fault{
                    fmt::format("this output and the sources in '{}' must not hold one another",
                                source),
                    output};
            }
        }
    }
    for (std::size_t first = 0; first < outputs.size(); ++first) {
        for (std::size_t second = first + 1; second < outputs.size(); ++second) {
            const std::string& one = outputs.at(first);
            const std::string& other = outputs.at(second);
            if (holds(one, other) || holds(other, one)) {
                return base::Fault{
                    fmt::format("this output and the one in '{}' must not hold one another", other),
                    one};
            }
        }
    }
    return std::nullopt;
}

}  // namespace unitfolio::build
