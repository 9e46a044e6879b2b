// An output folder that changes as a whole or not at all. Files are compared with what stands
// there, changed ones are written beside it, and commit() renames them into place; then files of an
// earlier build that are no longer made go. Until commit() the last good output is untouched; the
// destructor only clears the staging away.
//
// The folder is ours when it holds kMarkerName, which lists what the last build made. A folder that
// is not empty and does not hold it is refused: nothing that we did not make is ever overwritten or
// removed. A README.md, a .gitignore or a .gitkeep standing alone in a folder do not make it "not
// empty".
#pragma once

#include "base/result.h"
#include "io/file_system.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace unitfolio::io {

inline constexpr std::string_view kMarkerName = ".unitfolio-output";

struct CommitSummary {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
};

class StagedOutput {
  public:
    /// Checks that `folder` may be written (missing, empty or ours) and reads what the last build
    /// made.
    [[nodiscard]] static base::Result<StagedOutput> open(FileSystem& files, std::string folder);

    StagedOutput(StagedOutput&& other) noexcept;
    StagedOutput& operator=(StagedOutput&&) = delete;
    StagedOutput(const StagedOutput&) = delete;
    StagedOutput& operator=(const StagedOutput&) = delete;
    ~StagedOutput();

    /// Adds a file by its path below the folder. From any thread; the same path twice is a bug.
    base::Result<base::Done> add(const std::string& path, std::string_view bytes);

    /// Publishes everything added. After a fault the folder holds whole files, old or new, and the
    /// next build repairs it.
    base::Result<CommitSummary> commit();

  private:
    StagedOutput(FileSystem& files, std::string folder, std::set<std::string> previous);

    FileSystem* files_;
    std::string folder_;
    std::set<std::string> previous_;
    std::mutex mutex_;
    /// Path below the folder, and whether it differs from what stands there.
    std::map<std::string, bool> added_;
    bool published_ = false;
};

}  // namespace unitfolio::io
