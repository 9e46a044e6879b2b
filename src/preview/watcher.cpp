#include "preview/watcher.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

namespace unitfolio::preview {

namespace {

/// Whole files and names that come and go; not every write to a file that is still being written.
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

/// However busy somebody's disk is, a change is shown after this many quiet spells' time.
constexpr int kMostSpells = 20;

/// What editors and version control leave lying about while they work.
bool is_passing(std::string_view name) {
    return name.starts_with('.') || name.starts_with('#') || name.ends_with('~');
}

struct Ready {
    bool stop = false;
    bool events = false;
};

/// Waits; for ever if the time is negative.
Ready wait_for(int stop, int events, std::chrono::milliseconds time) {
    std::array<pollfd, 2> waiting{{{stop, POLLIN, 0}, {events, POLLIN, 0}}};
    while (::poll(waiting.data(), waiting.size(), static_cast<int>(time.count())) < 0 &&
           errno == EINTR) {
    }
    return {waiting[0].revents != 0, waiting[1].revents != 0};
}

}  // namespace

base::Result<Watcher> Watcher::open(const io::FileSystem& files) {
    io::FileDescriptor descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!descriptor) {
        return base::Fault{"this system gives no notice of changed files", ""};
    }
    return Watcher(files, std::move(descriptor));
}

Watcher::Watcher(const io::FileSystem& files, io::FileDescriptor descriptor)
    : files_(&files),
      descriptor_(std::move(descriptor)) {}

base::Result<base::Done> Watcher::watch(const Watched& watched) {
    whole_.clear();
    named_.clear();
    for (const std::string& file : watched.files) {
        if (auto added = add_parent(file); !added) {
            return added;
        }
    }
    for (const std::string& folder : watched.folders) {
        if (auto added = add_parent(folder); !added) {
            return added;
        }
        if (auto added = add_tree(folder); !added) {
            return added;
        }
    }
    return base::Done{};
}

base::Result<base::Done> Watcher::add_parent(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int number = add(folder);
    if (number < 0 && errno == ENOSPC) {
        return base::Fault{"there are more folders than this user may watch at a time", folder};
    }
    if (number >= 0) {
        named_[number].insert(path.substr(slash == std::string::npos ? 0 : slash + 1));
    }
    return base::Done{};
}

base::Result<base::Done> Watcher::add_tree(const std::string& folder) {
    std::vector<std::string> open{folder};
    while (!open.empty()) {
        const std::string next = std::move(open.back());
        open.pop_back();
        const int number = add(next);
        if (number < 0 && errno == ENOSPC) {
            return base::Fault{"there are more folders than this user may watch at a time", next};
        }
        if (number < 0) {
            continue;  // not there, or not for us: reading the content tells
        }
        whole_.insert(number);
        const auto entries = files_->list(next);
        if (!entries) {
            continue;
        }
        for (const io::Entry& entry : entries.value()) {
            if (entry.kind == io::FileKind::folder && !is_passing(entry.name)) {
                open.push_back(io::join_path(next, entry.name));
            }
        }
    }
    return base::Done{};
}

int Watcher::add(const std::string& folder) {
    return ::inotify_add_watch(descriptor_.number(), folder.c_str(), kEvents);
}

Wake Watcher::wait(int stop, std::chrono::milliseconds quiet) {
    while (true) {
        if (wait_for(stop, descriptor_.number(), std::chrono::milliseconds(-1)).stop) {
            return Wake::stopped;
        }
        if (!has_news()) {
            continue;
        }
        for (int spell = 0; spell < kMostSpells; ++spell) {
            const Ready ready = wait_for(stop, descriptor_.number(), quiet);
            if (ready.stop) {
                return Wake::stopped;
            }
            if (!ready.events) {
                break;
            }
            static_cast<void>(has_news());
        }
        return Wake::changed;
    }
}

bool Watcher::has_news() {
    constexpr std::size_t room = 16 * 1024;
    alignas(inotify_event) std::array<char, room> buffer{};
    bool is_ours = false;
    while (true) {
        const ssize_t size = ::read(descriptor_.number(), buffer.data(), buffer.size());
        if (size <= 0) {
            return is_ours;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* const name = buffer.data() + at + sizeof event;
            const std::size_t length = ::strnlen(name, event.len);
            const bool is_lost = (event.mask & IN_Q_OVERFLOW) != 0;
            is_ours = is_ours || is_lost || concerns(event.wd, {name, length});
            at += sizeof event + event.len;
        }
    }
}

bool Watcher::concerns(int number, std::string_view name) const {
    if (whole_.contains(number)) {
        return !is_passing(name);
    }
    const auto found = named_.find(number);
    return found != named_.end() && found->second.contains(name);
}

}  // namespace unitfolio::preview
