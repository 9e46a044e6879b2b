// The FileSystem of the real machine.
#pragma once

#include "io/file_system.h"

namespace unitfolio::io {

class DiskFileSystem final : public FileSystem {
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
};

}  // namespace unitfolio::io
