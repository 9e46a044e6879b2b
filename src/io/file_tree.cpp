#include "io/file_tree.h"

#include <optional>
#include <utility>
#include <vector>

namespace unitfolio::io {

namespace {

constexpr std::size_t kMostLevels = 16;

struct Branch {
    std::string name;
    std::size_t level = 0;
};

/// Adds the files of one folder to the tree and its folders to those still to be looked into.
std::optional<base::Fault> visit(const FileSystem& files,
                                 const std::string& root,
                                 const Branch& branch,
                                 FileTree& tree,
                                 std::vector<Branch>& open) {
    const auto entries = files.list(branch.name.empty() ? root : join_path(root, branch.name));
    if (!entries) {
        return entries.fault();
    }
    for (const Entry& entry : entries.value()) {
        if (entry.name.starts_with('.')) {
            continue;
        }
        std::string name = join_path(branch.name, entry.name);
        if (entry.kind == FileKind::file) {
            std::string path = join_path(root, name);
            tree.emplace(std::move(name), std::move(path));
        } else if (entry.kind == FileKind::folder && branch.level < kMostLevels) {
            open.push_back({std::move(name), branch.level + 1});
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
    std::vector<Branch> open{{"", 0}};
    while (!open.empty()) {
        const Branch branch = std::move(open.back());
        open.pop_back();
        if (auto fault = visit(files, folder, branch, tree, open)) {
            return std::move(*fault);
        }
    }
    return tree;
}

}  // namespace unitfolio::io
