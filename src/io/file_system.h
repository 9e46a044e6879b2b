// The one way to the disk. Everything that reads or writes takes a FileSystem, so that tests can
// stand on a fake one that records what was done and fails on demand.
//
// Paths are UTF-8 with '/', absolute or relative to the process's folder. Operations are safe to
// call from several threads as long as they concern different files.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::io {

enum class FileKind : std::uint8_t { missing, file, folder, link, other };

struct FileInfo {
    FileKind kind = FileKind::missing;
    std::uint64_t size = 0;
};

struct Entry {
    std::string name;
    FileKind kind = FileKind::missing;
};

class FileSystem {
  public:
    FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    FileSystem(FileSystem&&) = delete;
    FileSystem& operator=(FileSystem&&) = delete;
    virtual ~FileSystem() = default;

    /// What stands at a path, links not followed. Nothing there is an answer, not a fault.
    [[nodiscard]] virtual base::Result<FileInfo> inspect(const std::string& path) const = 0;

    /// The whole of a regular file.
    [[nodiscard]] virtual base::Result<std::string> read(const std::string& path) const = 0;

    /// The whole of the regular file `relative` below `folder`; no link is followed on the way and
    /// nothing above the folder is reached, whatever the name says.
    [[nodiscard]] virtual base::Result<std::string> read_beneath(
        const std::string& folder, const std::string& relative) const = 0;

    /// The entries of a folder, sorted by the bytes of their names.
    [[nodiscard]] virtual base::Result<std::vector<Entry>> list(
        const std::string& folder) const = 0;

    /// Writes a new file or replaces one. The bytes may reach the disk later: see sync().
    virtual base::Result<base::Done> write(const std::string& path, std::string_view bytes) = 0;

    /// Makes sure that everything written so far has reached the disk that holds `folder`. One call
    /// for many files: syncing each of 500 pages takes several times as long.
    virtual base::Result<base::Done> sync(const std::string& folder) = 0;

    /// Replaces `to` by `from` in one step.
    virtual base::Result<base::Done> rename(const std::string& from, const std::string& to) = 0;

    /// Removes a file or an empty folder. Nothing there is no fault.
    virtual base::Result<base::Done> remove(const std::string& path) = 0;

    /// Makes a folder and the ones above it, where they are missing.
    virtual base::Result<base::Done> create_folders(const std::string& path) = 0;
};

/// `folder` and `name` with one '/' between; an empty folder gives the name alone.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

}  // namespace unitfolio::io
