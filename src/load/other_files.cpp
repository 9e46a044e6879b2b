#include "load/other_files.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace unitfolio::load {

using io::FileKind;

namespace {

class OtherFileFinder {
  public:
    OtherFileFinder(const io::FileSystem& files,
                    std::string root,
                    const std::vector<ContentFile>& content)
        : files_(files),
          root_(std::move(root)) {
        for (const ContentFile& file : content) {
            content_.insert(file.path);
        }
    }

    OtherFiles find() {
        std::vector<std::string> open{""};
        while (!open.empty()) {
            const std::string folder = std::move(open.back());
            open.pop_back();
            search(folder, open);
        }
        std::sort(found_.paths.begin(), found_.paths.end());
        std::sort(found_.unlisted.begin(), found_.unlisted.end());
        return std::move(found_);
    }

  private:
    /// Of the content folder itself the project's reader tells.
    static bool is_wanted(const std::string& folder) {
        return !folder.empty() && !folder.starts_with('_') &&
               folder.find("/_") == std::string::npos;
    }

    /// Adds the files of one folder, and its folders to those still to be looked into.
    void search(const std::string& folder, std::vector<std::string>& open) {
        const std::string whole = folder.empty() ? root_ : io::join_path(root_, folder);
        const auto listed = files_.list(whole);
        if (!listed.ok()) {
            if (is_wanted(folder) && content_.count(whole) == 0) {
                found_.unlisted.emplace_back(folder, listed.fault().message);
            }
            return;
        }
        for (const io::Entry& entry : listed.value()) {
            if (entry.name.starts_with('.')) {
                continue;
            }
            std::string path = io::join_path(folder, entry.name);
            if (entry.kind == FileKind::folder) {
                open.push_back(std::move(path));
            } else if (entry.kind == FileKind::file &&
                       content_.count(io::join_path(root_, path)) == 0) {
                found_.paths.push_back(std::move(path));
            }
        }
    }

    const io::FileSystem& files_;
    std::string root_;
    std::unordered_set<std::string> content_;
    OtherFiles found_;
};

}  // namespace

OtherFiles find_other_files(const io::FileSystem& files,
                            const model::Project& project,
                            const std::vector<ContentFile>& content) {
    return OtherFileFinder(files, project.content_folder, content).find();
}

}  // namespace unitfolio::load
