// From files to a sampling plan: as a PDF to read and sign, and as a table.
#pragma once

#include "build/pipeline.h"
#include "io/file_system.h"
#include "sampling/plan.h"

#include <optional>
#include <string>

namespace unitfolio::build {

struct SamplingReport {
    /// `published` holds one entry at most.
    Report run;
    /// Nothing if there was something wrong.
    std::optional<sampling::Plan> plan;
};

/// Of the request, what to read and where; `seed` stands in for the project's own.
[[nodiscard]] SamplingReport run_sampling(const Request& request,
                                          const std::optional<std::string>& seed,
                                          io::FileSystem& files);

}  // namespace unitfolio::build
