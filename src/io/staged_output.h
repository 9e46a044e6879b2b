// An output folder that changes as a whole or not at all. Files are compared with what stands
// there, changed ones are written into a staging folder inside it, and commit() renames them into
// place; then files of an earlier build that are no longer made go. Until commit() the last good
// output is untouched; the destructor only clears the staging away.
//
// The folder is ours when it holds kMarkerName, which lists what builds made. A folder that is not
// empty and does not hold it is refused: nothing that we did not make is ever overwritten or
// removed. A README.md, a .gitignore or a .gitkeep standing alone in a folder do not make it "not
// empty".
//
// A build may be killed at any moment. The marker on the disk therefore always lists at least what
// is ours: names are added to it before their files appear and dropped from it after their files
// have gone.
#pragma once

#include "base/result.h"
#include "io/file_system.h"
#include "io/output_folder.h"
#include "io/output_marker.h"

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::io {

struct CommitSummary {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
};

class StagedOutput {
  public:
    /// Checks that the folder `path` may be written (missing, empty or ours), reads what the last
    /// build made and clears away what a killed one left.
    [[nodiscard]] static base::Result<StagedOutput> open(FileSystem& files, std::string path);

    StagedOutput(StagedOutput&& other) noexcept;
    StagedOutput& operator=(StagedOutput&&) = delete;
    StagedOutput(const StagedOutput&) = delete;
    StagedOutput& operator=(const StagedOutput&) = delete;
    ~StagedOutput();

    /// Adds a file by its path below the folder. From any thread; the same path twice is a bug. A
    /// path that leads elsewhere, or to a file that is not ours, is a fault.
    base::Result<base::Done> add(const std::string& path, std::string_view bytes);

    /// Such files of earlier builds stay as they are where they are not added: for builds of a
    /// part.
    void keep_previous(std::function<bool(std::string_view path)> which) {
        keeps_ = std::move(which);
    }

    /// Publishes everything added; once. After a fault the folder holds whole files, old or new,
    /// and the next build repairs it.
    base::Result<CommitSummary> commit();

  private:
    StagedOutput(OutputFolder folder, std::optional<std::set<std::string>> listed);

    base::Result<std::string> stage(std::string_view bytes);
    base::Result<base::Done> publish();
    base::Result<base::Done> place_files();
    base::Result<base::Done> remove_files(const std::set<std::string>& paths);

    OutputFolder folder_;
    /// What the marker on the disk lists; nothing if there is no marker yet.
    std::optional<std::set<std::string>> listed_;
    std::mutex mutex_;
    /// Path below the folder, and the name of its staged content, which is empty if it stands there
    /// already.
    std::map<std::string, std::string> added_;
    std::size_t staged_ = 0;
    std::size_t removed_ = 0;
    /// Whether there is, or may be, a staging folder to clear away.
    bool staging_ = false;
    std::function<bool(std::string_view)> keeps_;
};

}  // namespace unitfolio::io
