// An output folder of a run: staged while the run goes on and published at its end, or, when a
// project is only examined, not touched at all.
#pragma once

#include "base/result.h"
#include "build/pipeline.h"
#include "io/file_system.h"
#include "io/staged_output.h"

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
    void keep_previous();

    base::Result<io::CommitSummary> commit();

  private:
    explicit Output(std::optional<io::StagedOutput> staged);

    /// Nothing when the project is only examined.
    std::optional<io::StagedOutput> staged_;
};

}  // namespace unitfolio::build
