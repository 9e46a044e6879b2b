#include "io/beneath.h"

#include "io/file_system.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace unitfolio::io {

namespace {

// Non-blocking, so that a pipe lying about can't hold a build up.
constexpr int kReadFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW;
constexpr int kFolderFlags = O_PATH | O_CLOEXEC | O_DIRECTORY;

std::vector<std::string> components(std::string_view path) {
    std::vector<std::string> result;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        result.emplace_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

bool stays_inside(const std::vector<std::string>& parts) {
    for (const std::string& part : parts) {
        if (part.empty() || part == "." || part == ".." || part.find('\0') != std::string::npos) {
            return false;
        }
    }
    return true;
}

/// The number of an open file or -1, as errno tells.
int open_by_kernel(int folder, const std::string& relative) {
    open_how how{};
    how.flags = static_cast<decltype(how.flags)>(kReadFlags);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return static_cast<int>(::syscall(SYS_openat2, folder, relative.c_str(), &how, sizeof how));
}

int open_stepwise(int folder, const std::vector<std::string>& parts) {
    FileDescriptor current;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const int above = current ? current.number() : folder;
        FileDescriptor next(::openat(above, parts[i].c_str(), kFolderFlags | O_NOFOLLOW));
        if (!next) {
            return -1;
        }
        current = std::move(next);
    }
    return ::openat(current ? current.number() : folder, parts.back().c_str(), kReadFlags);
}

/// Old kernels don't know the call, and sandboxes may forbid what they don't know.
bool lacks_kernel_help(int error) {
    return error == ENOSYS || error == EPERM || error == E2BIG;
}

}  // namespace

base::Result<FileDescriptor> open_beneath(const std::string& folder,
                                          const std::string& relative,
                                          Resolver resolver) {
    const std::string path = join_path(folder, relative);
    const auto parts = components(relative);
    if (!stays_inside(parts)) {
        return base::Fault{
            fmt::format(
                "can't read '{}': the name must lead to a file inside '{}'", relative, folder),
            path};
    }
    const FileDescriptor above(::open(folder.empty() ? "." : folder.c_str(), kFolderFlags));
    if (!above) {
        return base::Fault{
            fmt::format("can't open '{}': {}", folder, std::generic_category().message(errno)),
            folder};
    }
    FileDescriptor file;
    if (resolver == Resolver::kernel_if_able) {
        file = FileDescriptor(open_by_kernel(above.number(), relative));
    }
    if (!file && (resolver == Resolver::stepwise || lacks_kernel_help(errno))) {
        file = FileDescriptor(open_stepwise(above.number(), parts));
    }
    if (!file) {
        const std::string reason = errno == ELOOP ? "a symbolic link stands on the way"
                                                  : std::generic_category().message(errno);
        return base::Fault{fmt::format("can't read '{}': {}", path, reason), path};
    }
    return file;
}

}  // namespace unitfolio::io
