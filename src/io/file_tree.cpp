#include "io/file_tree.h"

#include <optional>
#include <utility>
#include <vector>

namespace unitfolio::io {

namespace {

/// Adds the files of one folder to the tree and its folders to those still to be looked into.
std::optional<base::Fault> visit(const FileSystem& files,
                                 const std::string& root,
                                 const std::string& branch,
                                 FileTree& tree,
                                 std::vector<std::string>& open) {
    const auto entries = files.list(branch.empty() ? root : join_path(root, branch));
    if (!entries) {
        return entries.fault();
    }
    for (const Entry& entry : entries.value()) {
        if (entry.name.starts_with('.')) {
            continue;
        }
        std::string name = join_path(branch, entry.name);
        if (entry.kind == FileKind::file) {
            std::string path = join_path(root, name);
            tree.emplace(std::move(name), std::move(path));
        } else if (entry.kind == FileKind::folder) {
            open.push_back(std::move(name));
        }
    }
    return std::nullopt;
}

}  // namespace

base::Result<FileTree> list_tree(const FileSystem& files, const std::string& folder) {
    const auto info = files.inspect(folder);
    if (!info) {
        return info.fault();
    }
    FileTree tree;
    if (info.value().kind != FileKind::folder) {
        return tree;
    }
    std::vector<std::string> open{""};
    while (!open.empty()) {
        const std::string branch = std::move(open.back());
        open.pop_back();
        if (auto fault = visit(files, folder, branch, tree, open)) {
            return std::move(*fault);
        }
    }
    return tree;
}

}  // namespace unitfolio::io
