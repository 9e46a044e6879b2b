#include "load/other_files.h"

#include "base/text.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace unitfolio::load {

using io::FileKind;

namespace {

/// A path up to the end of the first name in it that is not UTF-8; nothing if all are.
std::string misnamed_part(const std::string& path) {
    const auto bad = base::first_invalid_utf8(path);
    return bad ? path.substr(0, path.find('/', *bad)) : std::string();
}

class OtherFileFinder {
  public:
    OtherFileFinder(const io::FileSystem& files,
                    std::string root,
                    const std::vector<ContentFile>& content)
        : files_(files),
          root_(std::move(root)) {
        for (const ContentFile& file : content) {
            content_.insert(file.path);
            if (file.fault && file.fault->code == base::Code::name_invalid) {
                told_.insert(misnamed_part(file.path));
            }
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
        std::sort(found_.misnamed.begin(), found_.misnamed.end());
        found_.misnamed.erase(std::unique(found_.misnamed.begin(), found_.misnamed.end()),
                              found_.misnamed.end());
        std::sort(found_.unlisted.begin(), found_.unlisted.end());
        return std::move(found_);
    }

  private:
    /// Of the content folder itself the project's reader tells.
    static bool is_wanted(const std::string& folder) {
        return !folder.empty() && !folder.starts_with('_') &&
               folder.find("/_") == std::string::npos;
    }

    /// Keeps the first name on a path that is not UTF-8. Whether all are.
    bool check_name(const std::string& path) {
        std::string misnamed = misnamed_part(path);
        if (misnamed.empty()) {
            return true;
        }
        if (is_wanted(path) && told_.count(io::join_path(root_, misnamed)) == 0) {
            found_.misnamed.push_back(std::move(misnamed));
        }
        return false;
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
                check_name(path);
                open.push_back(std::move(path));
            } else if (entry.kind == FileKind::file &&
                       content_.count(io::join_path(root_, path)) == 0 && check_name(path)) {
                found_.paths.push_back(std::move(path));
            }
        }
    }

    const io::FileSystem& files_;
    std::string root_;
    std::unordered_set<std::string> content_;
    /// What was said of the names of content says it of all that lies there.
    std::unordered_set<std::string> told_;
    OtherFiles found_;
};

}  // namespace

OtherFiles find_other_files(const io::FileSystem& files,
                            const model::Project& project,
                            const std::vector<ContentFile>& content) {
    return OtherFileFinder(files, project.content_folder, content).find();
}

}  // namespace unitfolio::load
