// What the script on every page is told: whether the site has changed, and what is wrong with the
// content.
#pragma once

#include "build/pipeline.h"

#include <string>
#include <string_view>

namespace unitfolio::preview {

/// Where things stand, beside what a run found.
struct Standing {
    /// Of the files that are shown: Showing::edition.
    std::string_view edition;
    /// The address of the learner's coverage; empty without one.
    std::string_view coverage;
};

/// {edition, coverage or null, stopped: {message, path} or null, errors, warnings, infos,
/// diagnostics}. Each of the diagnostics also has the line of the file that it points at. Errors
/// come first; of each severity there are at most as many as anybody reads.
[[nodiscard]] std::string state_json(const build::Report& report, const Standing& standing);

}  // namespace unitfolio::preview
