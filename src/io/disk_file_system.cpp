#include "io/disk_file_system.h"

#include "io/beneath.h"
#include "io/file_descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

namespace unitfolio::io {

namespace {

base::Fault fault(std::string_view attempt, const std::string& path, std::string_view reason) {
    return {fmt::format("can't {} '{}': {}", attempt, path, reason), path};
}

base::Fault system_fault(std::string_view attempt, const std::string& path) {
    return fault(attempt, path, std::generic_category().message(errno));
}

FileKind kind_of(mode_t mode) {
    switch (mode & static_cast<mode_t>(S_IFMT)) {
        case S_IFREG:
            return FileKind::file;
        case S_IFDIR:
            return FileKind::folder;
        case S_IFLNK:
            return FileKind::link;
        default:
            return FileKind::other;
    }
}

base::Result<std::string> read_all(const FileDescriptor& file, const std::string& path) {
    struct stat info {};

    if (::fstat(file.number(), &info) != 0) {
        return system_fault("read", path);
    }
    if (!S_ISREG(info.st_mode)) {
        return fault("read", path, "it is not a regular file");
    }
    if (info.st_size > std::numeric_limits<std::uint32_t>::max()) {
        return fault("read", path, "it is larger than 4 GB");
    }
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(file.number(), bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno != EINTR) {
            return system_fault("read", path);
        }
        if (count == 0) {
            break;  // It became shorter in the meantime.
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    bytes.resize(done);
    return bytes;
}

bool write_all(const FileDescriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
}

bool leads_to_folder(const std::string& path) {
    struct stat info {};

    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

base::Result<FileInfo> DiskFileSystem::inspect(const std::string& path) const {
    struct stat info {};

    if (::lstat(path.c_str(), &info) == 0) {
        return FileInfo{kind_of(info.st_mode), static_cast<std::uint64_t>(info.st_size)};
    }
    if (errno == ENOENT || errno == ENOTDIR) {
        return FileInfo{};
    }
    return system_fault("inspect", path);
}

base::Result<std::string> DiskFileSystem::read(const std::string& path) const {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    return file ? read_all(file, path) : system_fault("read", path);
}

base::Result<std::string> DiskFileSystem::read_beneath(const std::string& folder,
                                                       const std::string& relative) const {
    const auto file = open_beneath(folder, relative);
    return file ? read_all(file.value(), join_path(folder, relative)) : file.fault();
}

base::Result<std::vector<Entry>> DiskFileSystem::list(const std::string& folder) const {
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.empty() ? "." : folder.c_str()));
    if (!open) {
        return system_fault("list", folder);
    }
    std::vector<Entry> entries;
    errno = 0;
    // Safe between threads: each has its own DIR.
    while (const dirent* found = ::readdir(open.get())) {  // NOLINT(concurrency-mt-unsafe)
        const std::string name = found->d_name;
        if (name != "." && name != "..") {
            const auto info = inspect(join_path(folder, name));
            if (!info) {
                return info.fault();
            }
            entries.push_back({name, info.value().kind});
        }
        errno = 0;
    }
    if (errno != 0) {
        return system_fault("list", folder);
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
        return left.name < right.name;
    });
    return entries;
}

base::Result<base::Done> DiskFileSystem::write(const std::string& path, std::string_view bytes) {
    constexpr mode_t mode = 0666;
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (!file || !write_all(file, bytes) || !file.close()) {
        return system_fault("write", path);
    }
    return base::Done{};
}

base::Result<base::Done> DiskFileSystem::sync(const std::string& folder) {
    const FileDescriptor open(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
    if (!open || ::syncfs(open.number()) != 0) {
        return system_fault("write everything in", folder);
    }
    return base::Done{};
}

base::Result<base::Done> DiskFileSystem::rename(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        return system_fault("replace", to);
    }
    return base::Done{};
}

base::Result<base::Done> DiskFileSystem::remove(const std::string& path) {
    if (::unlink(path.c_str()) == 0 || errno == ENOENT || errno == ENOTDIR) {
        return base::Done{};
    }
    if ((errno == EISDIR || errno == EPERM) && ::rmdir(path.c_str()) == 0) {
        return base::Done{};
    }
    return system_fault("remove", path);
}

base::Result<base::Done> DiskFileSystem::create_folders(const std::string& path) {
    constexpr mode_t mode = 0777;
    for (std::size_t end = 0; end < path.size();) {
        end = std::min(path.find('/', end + 1), path.size());
        const std::string folder = path.substr(0, end);
        if (::mkdir(folder.c_str(), mode) == 0) {
            continue;
        }
        const int error = errno;
        if (!leads_to_folder(folder)) {
            errno = error == EEXIST ? ENOTDIR : error;
            return system_fault("create the folder", folder);
        }
    }
    return base::Done{};
}

}  // namespace unitfolio::io
