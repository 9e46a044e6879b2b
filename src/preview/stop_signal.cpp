#include "preview/stop_signal.h"

#include <pthread.h>
#include <sys/signalfd.h>

#include <utility>

namespace unitfolio::preview {

base::Result<StopSignal> StopSignal::open() {
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (::pthread_sigmask(SIG_BLOCK, &signals, nullptr) != 0) {
        return base::Fault{"can't wait for signals", ""};
    }
    io::FileDescriptor descriptor(::signalfd(-1, &signals, SFD_CLOEXEC));
    if (!descriptor) {
        return base::Fault{"can't wait for signals", ""};
    }
    return StopSignal(std::move(descriptor));
}

}  // namespace unitfolio::preview
