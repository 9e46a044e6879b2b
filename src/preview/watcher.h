// Notices that somebody has changed the content: waits on the kernel (inotify), so that nothing is
// done while nothing happens. An editor's many small steps count as one change.
#pragma once

#include "base/result.h"
#include "io/file_descriptor.h"
#include "io/file_system.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::preview {

/// What is watched: files by their path, and folders with everything below them. None of it has to
/// be there yet.
struct Watched {
    std::vector<std::string> files;
    std::vector<std::string> folders;
};

enum class Wake : std::uint8_t { changed, stopped };

class Watcher {
  public:
    [[nodiscard]] static base::Result<Watcher> open(const io::FileSystem& files);

    /// Watches these things from now on, and whatever has been added below them. To be called
    /// before what is there is read, so that no change in between goes unnoticed.
    [[nodiscard]] base::Result<base::Done> watch(const Watched& watched);

    /// Returns when something has changed and then nothing more for `quiet`, or when `stop` can be
    /// read.
    [[nodiscard]] Wake wait(int stop, std::chrono::milliseconds quiet);

    /// Whether anything that is watched has changed since the last look.
    [[nodiscard]] bool has_news();

  private:
    Watcher(const io::FileSystem& files, io::FileDescriptor descriptor);

    [[nodiscard]] base::Result<base::Done> add_tree(const std::string& folder);
    [[nodiscard]] base::Result<base::Done> add_parent(const std::string& path);
    /// The kernel's number for a folder; -1 if there is no such folder, or it can't be watched.
    [[nodiscard]] int add(const std::string& folder);
    [[nodiscard]] bool concerns(int number, std::string_view name) const;

    const io::FileSystem* files_;
    io::FileDescriptor descriptor_;
    /// Folders of which everything counts, by the kernel's numbers.
    std::set<int> whole_;
    /// Folders of which only these names count.
    std::map<int, std::set<std::string, std::less<>>> named_;
};

}  // namespace unitfolio::preview
