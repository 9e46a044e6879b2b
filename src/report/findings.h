// What a run found, as the reports see it: the formats of this folder are pure functions from this
// to a string.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/source.h"
#include "link/site.h"

#include <cstdint>
#include <string_view>

namespace unitfolio::report {

/// Whether a criterion without accepted evidence counts as a failure or is only told.
enum class GapsAre : std::uint8_t { told, failures };

struct Findings {
    /// Sorted.
    const base::Diagnostics& diagnostics;
    const base::Sources& sources;
    /// Null if there is no project.
    const link::Site* site = nullptr;
    /// Why the run stopped; without a message if it did not.
    const base::Fault& fault;
    /// Of the program.
    std::string_view version;
    GapsAre gaps = GapsAre::told;
};

}  // namespace unitfolio::report
