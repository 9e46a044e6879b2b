// One loop over several threads. Which thread does which turn is left open, so a task writes to a
// place of its own (slot `i` of a vector) and results are put together afterwards, in order.
#pragma once

#include <cstddef>
#include <functional>

namespace unitfolio::base {

/// Calls task(0) … task(count - 1), each once, on at most `jobs` threads (0 counts as 1), and comes
/// back when all are done. The task must not throw.
void parallel_for(std::size_t count,
                  std::size_t jobs,
                  const std::function<void(std::size_t)>& task);

}  // namespace unitfolio::base
