#include "portfolio/attachment_file.h"

#include "model/limits.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

namespace {

/// A path without "." and ".." components; nothing if it climbs out of where it starts.
std::optional<std::string> without_dots(std::string_view path) {
    std::vector<std::string_view> kept;
    while (!path.empty()) {
        const auto slash = std::min(path.find('/'), path.size());
        const auto component = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (component == "..") {
            if (kept.empty()) {
                return std::nullopt;
            }
            kept.pop_back();
        } else if (!component.empty() && component != ".") {
            kept.push_back(component);
        }
    }
    std::string joined;
    for (const auto component : kept) {
        joined = io::join_path(joined, component);
    }
    return joined;
}

}  // namespace

base::Result<std::optional<std::string>> read_attachment(const io::FileSystem& files,
                                                         const model::Learner& learner,
                                                         const model::Evidence& evidence,
                                                         const model::Attachment& attachment) {
    std::string_view below = evidence.folder;
    if (below.substr(0, learner.folder.size()) == learner.folder) {
        below.remove_prefix(learner.folder.size());
    }
    const auto path = without_dots(std::string(below) + "/" + attachment.file);
    if (!path) {
        return std::optional<std::string>();
    }
    // Links on the way are not followed either.
    for (std::size_t slash = path->find('/');; slash = path->find('/', slash + 1)) {
        const auto info = files.inspect(io::join_path(learner.folder, path->substr(0, slash)));
        const auto wanted = slash == std::string::npos ? io::FileKind::file : io::FileKind::folder;
        if (info.ok() && info.value().kind != wanted) {
            return std::optional<std::string>();
        }
        if (slash == std::string::npos) {
            if (info.ok() && info.value().size > model::kAttachmentLimit) {
                return std::optional<std::string>();
            }
            break;
        }
    }
    auto bytes = files.read_beneath(learner.folder, *path);
    if (!bytes.ok()) {
        return bytes.fault();
    }
    return std::optional<std::string>(std::move(bytes).value());
}

}  // namespace unitfolio::portfolio
