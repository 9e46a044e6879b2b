// A FileSystem in memory for tests: files are a map, every call that changes something is recorded,
// and the Nth such call can be made to fail.
#pragma once

#include "io/file_system.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unitfolio::io {

class MemoryFileSystem final : public FileSystem {
  public:
    [[nodiscard]] base::Result<FileInfo> inspect(const std::string& path) const override;
    [[nodiscard]] base::Result<std::string> read(const std::string& path) const override;
    [[nodiscard]] base::Result<std::string> read_beneath(
        const std::string& folder, const std::string& relative) const override;
    [[nodiscard]] base::Result<std::vector<Entry>> list(const std::string& folder) const override;
    base::Result<base::Done> write(const std::string& path, std::string_view bytes) override;
    base::Result<base::Done> sync(const std::string& folder) override;
    base::Result<base::Done> rename(const std::string& from, const std::string& to) override;
    base::Result<base::Done> remove(const std::string& path) override;
    base::Result<base::Done> create_folders(const std::string& path) override;

    /// Makes the change number `n` from now (0 is the next) and all later ones fail.
    void fail_after(std::size_t n);

    /// Lets all changes succeed again.
    void stop_failing();

    /// "write site/index.html", "sync site", "rename a b", "remove c", "create d" in order; also
    /// the ones that failed.
    [[nodiscard]] const std::vector<std::string>& changes() const { return changes_; }

    [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

  private:
    [[nodiscard]] std::optional<base::Fault> record(const std::string& change,
                                                    const std::string& path);
    [[nodiscard]] FileKind kind_of(const std::string& path) const;
    void add_folders(std::string path);

    mutable std::mutex mutex_;
    std::map<std::string, std::string> files_;
    std::set<std::string> folders_;
    std::vector<std::string> changes_;
    std::optional<std::size_t> failing_after_;
};

}  // namespace unitfolio::io
