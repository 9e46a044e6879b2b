#include "preview/stop_signal.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <pthread.h>

namespace unitfolio::preview {

namespace {

bool is_readable(int descriptor) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, 0) == 1;
}

}  // namespace

TEST_CASE("A signal can be waited for and ends nothing by itself") {
    const auto stop = StopSignal::open();
    REQUIRE(stop);
    CHECK_FALSE(is_readable(stop.value().descriptor()));
    REQUIRE(::pthread_kill(::pthread_self(), SIGINT) == 0);
    CHECK(is_readable(stop.value().descriptor()));
}

}  // namespace unitfolio::preview
