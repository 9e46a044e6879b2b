#include "io/memory_file_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace unitfolio::io {

namespace {

/// "./a//b/" and "a/b" are the same file.
std::string normal(std::string_view path) {
    std::string result = path.starts_with('/') ? "/" : "";
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        if (!part.empty() && part != ".") {
            result = join_path(result, part);
        }
        begin = end + 1;
    }
    return result;
}

std::string parent_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

base::Fault fault(std::string_view attempt, const std::string& path, std::string_view reason) {
    return {fmt::format("can't {} '{}': {}", attempt, path, reason), path};
}

bool leads_outside(std::string_view relative) {
    return relative.empty() || relative.starts_with('/') ||
           fmt::format("/{}/", relative).find("/../") != std::string::npos;
}

constexpr std::string_view kMissing = "No such file or directory";

}  // namespace

base::Result<FileInfo> MemoryFileSystem::inspect(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    const std::string name = normal(path);
    const FileKind kind = kind_of(name);
    return FileInfo{kind, kind == FileKind::file ? files_.at(name).size() : 0};
}

base::Result<std::string> MemoryFileSystem::read(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    const auto file = files_.find(normal(path));
    if (file == files_.end()) {
        return fault("read", path, kMissing);
    }
    return file->second;
}

base::Result<std::string> MemoryFileSystem::read_beneath(const std::string& folder,
                                                         const std::string& relative) const {
    if (leads_outside(relative)) {
        return fault(
            "read", relative, fmt::format("the name must lead to a file inside '{}'", folder));
    }
    return read(join_path(folder, relative));
}

base::Result<std::vector<Entry>> MemoryFileSystem::list(const std::string& folder) const {
    const std::lock_guard lock(mutex_);
    const std::string name = normal(folder);
    if (!name.empty() && kind_of(name) != FileKind::folder) {
        return fault("list", folder, kMissing);
    }
    std::map<std::string, FileKind> found;
    for (const auto& [path, bytes] : files_) {
        if (parent_of(path) == name) {
            found[path.substr(path.rfind('/') + 1)] = FileKind::file;
        }
    }
    for (const std::string& path : folders_) {
        if (parent_of(path) == name) {
            found[path.substr(path.rfind('/') + 1)] = FileKind::folder;
        }
    }
    std::vector<Entry> entries;
    entries.reserve(found.size());
    for (const auto& [entry, kind] : found) {
        entries.push_back({entry, kind});
    }
    return entries;
}

base::Result<base::Done> MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
    const std::lock_guard lock(mutex_);
    if (auto failed = record(fmt::format("write {}", path), path)) {
        return *failed;
    }
    const std::string name = normal(path);
    if (kind_of(name) == FileKind::folder) {
        return fault("write", path, "Is a directory");
    }
    add_folders(parent_of(name));
    files_[name] = bytes;
    return base::Done{};
}

base::Result<base::Done> MemoryFileSystem::sync(const std::string& folder) {
    const std::lock_guard lock(mutex_);
    if (auto failed = record(fmt::format("sync {}", folder), folder)) {
        return *failed;
    }
    return base::Done{};
}

base::Result<base::Done> MemoryFileSystem::rename(const std::string& from, const std::string& to) {
    const std::lock_guard lock(mutex_);
    if (auto failed = record(fmt::format("rename {} {}", from, to), to)) {
        return *failed;
    }
    const auto file = files_.find(normal(from));
    if (file == files_.end()) {
        return fault("replace", to, kMissing);
    }
    const std::string target = normal(to);
    if (kind_of(target) == FileKind::folder) {
        return fault("replace", to, "Is a directory");
    }
    std::string bytes = std::move(file->second);
    files_.erase(file);
    add_folders(parent_of(target));
    files_[target] = std::move(bytes);
    return base::Done{};
}

base::Result<base::Done> MemoryFileSystem::remove(const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (auto failed = record(fmt::format("remove {}", path), path)) {
        return *failed;
    }
    const std::string name = normal(path);
    if (kind_of(name) == FileKind::folder) {
        const std::string inside = name + "/";
        const auto file = files_.lower_bound(inside);
        const auto folder = folders_.lower_bound(inside);
        if ((file != files_.end() && file->first.starts_with(inside)) ||
            (folder != folders_.end() && folder->starts_with(inside))) {
            return fault("remove", path, "Directory not empty");
        }
    }
    files_.erase(name);
    folders_.erase(name);
    return base::Done{};
}

base::Result<base::Done> MemoryFileSystem::create_folders(const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (auto failed = record(fmt::format("create {}", path), path)) {
        return *failed;
    }
    add_folders(normal(path));
    return base::Done{};
}

void MemoryFileSystem::fail_after(std::size_t n) {
    const std::lock_guard lock(mutex_);
    failing_after_ = changes_.size() + n;
}

void MemoryFileSystem::stop_failing() {
    const std::lock_guard lock(mutex_);
    failing_after_.reset();
}

std::optional<base::Fault> MemoryFileSystem::record(const std::string& change,
                                                    const std::string& path) {
    changes_.push_back(change);
    if (failing_after_ && changes_.size() > *failing_after_) {
        return base::Fault{fmt::format("can't {}: No space left on device", change), path};
    }
    return std::nullopt;
}

FileKind MemoryFileSystem::kind_of(const std::string& path) const {
    if (files_.contains(path)) {
        return FileKind::file;
    }
    return folders_.contains(path) ? FileKind::folder : FileKind::missing;
}

void MemoryFileSystem::add_folders(std::string path) {
    for (; !path.empty(); path = parent_of(path)) {
        folders_.insert(path);
    }
}

}  // namespace unitfolio::io
