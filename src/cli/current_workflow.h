// Whether the program runs in a workflow whose runner turns lines of its output into annotations.
#pragma once

#include <cstdint>

namespace unitfolio::cli {

enum class Workflow : std::uint8_t { none, github };

/// Workflow::github where GITHUB_ACTIONS is "true", which its runners set.
[[nodiscard]] Workflow current_workflow();

}  // namespace unitfolio::cli
