// The single steps that are taken inside an output folder. None of them follows a link out of the
// folder or touches a file that it was not told of; their order is StagedOutput's business.
#pragma once

#include "base/result.h"
#include "io/file_system.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::io {

/// The folders that a path lies in, outermost first: "a" and "a/b" for "a/b/c".
[[nodiscard]] std::vector<std::string> folders_above(std::string_view path);

class OutputFolder {
  public:
    /// `files` must outlive this.
    OutputFolder(FileSystem& files, std::string path)
        : files_(&files),
          path_(std::move(path)) {}

    [[nodiscard]] const std::string& path() const { return path_; }

    [[nodiscard]] std::string at(std::string_view path) const { return join_path(path_, path); }

    /// What the marker lists, or nothing if there is none and none is needed. A folder of somebody
    /// else is a fault.
    [[nodiscard]] base::Result<std::optional<std::set<std::string>>> read_marker() const;
    base::Result<base::Done> write_marker(const std::set<std::string>& paths);

    base::Result<base::Done> create_staging();
    base::Result<base::Done> clear_staging();
    base::Result<base::Done> stage(std::string_view name, std::string_view bytes);

    /// Makes sure that everything staged has reached the disk.
    base::Result<base::Done> sync() { return files_->sync(path_); }

    /// Moves something staged to its path, making the folders on the way.
    base::Result<base::Done> place(std::string_view staged, const std::string& path);

    /// Whether `path` holds anything but `bytes`. A file that stands there without being `ours` is
    /// a fault.
    [[nodiscard]] base::Result<bool> differs(const std::string& path,
                                             std::string_view bytes,
                                             bool ours) const;

    /// Removes files, then the folders that this leaves empty. Gives the number of files that were
    /// there.
    base::Result<std::size_t> remove_files(const std::set<std::string>& paths);

  private:
    [[nodiscard]] base::Result<FileKind> kind_of_way(const std::string& path) const;
    base::Result<bool> remove_file(const std::string& path);
    base::Result<base::Done> remove_if_empty(const std::string& folder);

    FileSystem* files_;
    std::string path_;
};

}  // namespace unitfolio::io
