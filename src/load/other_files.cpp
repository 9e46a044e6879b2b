#include "load/other_files.h"

#include <algorithm>
#include <unordered_set>

namespace unitfolio::load {

using io::FileKind;

namespace {

/// Folders within each other; nobody sorts pictures deeper by intention.
constexpr int kMostDepth = 12;

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

    std::vector<std::string> find() {
        search({}, kMostDepth);
        std::sort(found_.begin(), found_.end());
        return std::move(found_);
    }

  private:
    /// A folder that can't be listed brings nothing: whoever links into it is told.
    void search(const std::string& folder, int depth) {
        const auto listed = files_.list(folder.empty() ? root_ : io::join_path(root_, folder));
        if (!listed.ok()) {
            return;
        }
        for (const io::Entry& entry : listed.value()) {
            const std::string path = folder.empty() ? entry.name : folder + '/' + entry.name;
            if (entry.name.starts_with('.')) {
                continue;
            }
            if (entry.kind == FileKind::folder && depth > 0) {
                search(path, depth - 1);
            } else if (entry.kind == FileKind::file &&
                       content_.count(io::join_path(root_, path)) == 0) {
                found_.push_back(path);
            }
        }
    }

    const io::FileSystem& files_;
    std::string root_;
    std::unordered_set<std::string> content_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> find_other_files(const io::FileSystem& files,
                                          const model::Project& project,
                                          const std::vector<ContentFile>& content) {
    return OtherFileFinder(files, project.content_folder, content).find();
}

}  // namespace unitfolio::load
