// An output folder of a run: staged while the run goes on and published at its end, kept in memory
// for a preview, or, when a project is only examined, nothing at all.
#pragma once

#include "base/result.h"
#include "build/pipeline.h"
#include "io/file_system.h"
#include "io/staged_output.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::build {

class Output {
  public:
    [[nodiscard]] static base::Result<Output> open(io::FileSystem& files,
                                                   const std::string& folder,
                                                   Purpose purpose);

    /// From any thread.
    base::Result<base::Done> add(const std::string& path, std::string_view bytes);

    /// Leaves what earlier builds made and this one doesn't as it is.
    void keep_previous(std::function<bool(std::string_view path)> which);

    base::Result<io::CommitSummary> commit();

    /// What was added to a preview, by path.
    [[nodiscard]] std::map<std::string, std::string, std::less<>> take_previewed();

  private:
    struct Preview {
        std::mutex mutex;
        std::map<std::string, std::string, std::less<>> files;
    };

    Output() = default;

    /// Of a publication.
    std::optional<io::StagedOutput> staged_;
    /// Of a preview.
    std::unique_ptr<Preview> preview_;
};

}  // namespace unitfolio::build
