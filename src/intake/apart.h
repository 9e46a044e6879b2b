// Work on bytes that nobody vouches for, done in a child process: if it crashes, or takes more
// memory or time than it may, the program hears of it and goes on.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <functional>
#include <string>

namespace unitfolio::intake {

struct Budget {
    /// Beyond what the program has already.
    std::size_t memory = std::size_t{1536} * 1024 * 1024;
    unsigned processor_seconds = 30;
    unsigned seconds = 120;
    /// Of the outcome.
    std::size_t bytes = std::size_t{1024} * 1024 * 1024;
};

/// What `work` returns. It runs in a copy of this process: what it changes stays there. Faults go
/// on from "the file can't be used: ".
[[nodiscard]] base::Result<std::string> run_apart(const std::function<std::string()>& work,
                                                  const Budget& budget = {});

}  // namespace unitfolio::intake
