#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace unitfolio::base {

void parallel_for(std::size_t count,
                  std::size_t jobs,
                  const std::function<void(std::size_t)>& task) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t turn = next.fetch_add(1); turn < count; turn = next.fetch_add(1)) {
            task(turn);
        }
    };
    // This thread is one of the workers: with one job nothing is started.
    std::vector<std::jthread> helpers;
    const std::size_t workers = std::min(std::max<std::size_t>(jobs, 1), count);
    for (std::size_t started = 1; started < workers; ++started) {
        helpers.emplace_back(work);
    }
    work();
}

}  // namespace unitfolio::base
