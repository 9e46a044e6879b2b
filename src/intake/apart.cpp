#include "intake/apart.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <fstream>
#include <new>
#include <optional>

namespace unitfolio::intake {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kTooMuchMemory = "reading it takes more memory than any document needs";
constexpr const char* kTooMuchTime = "reading it takes longer than any document does";
constexpr const char* kCrash = "it is made so that reading it breaks off";
constexpr const char* kTooLarge = "it becomes larger than any document is";

constexpr int kDone = 0;
constexpr int kOutOfMemory = 3;
constexpr int kFailed = 4;

class Descriptor {
  public:
    explicit Descriptor(int number)
        : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    ~Descriptor() { close_now(); }

    void close_now() {
        if (number_ >= 0) {
            ::close(number_);
            number_ = -1;
        }
    }

    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

/// Of this process, in bytes.
std::size_t address_space() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void limit(int resource, rlim_t most) {
    const rlimit both{most, most};
    // glibc's parameter is an enumeration in C++ too.
    static_cast<void>(::setrlimit(static_cast<__rlimit_resource>(resource), &both));
}

void confine(const Budget& budget, std::size_t used) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGBUS, SIGXCPU}) {
        static_cast<void>(std::signal(signal, SIG_DFL));
    }
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, budget.processor_seconds);
    limit(RLIMIT_AS, used + budget.memory);
    // What a library or the run time says on its way down would stand among our diagnostics.
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
    }
}

bool write_all(int descriptor, const std::string& bytes) {
    std::size_t written = 0;
    while (written < bytes.size()) {
        const auto count = ::write(descriptor, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        written += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return true;
}

/// The child's life. It ends without the clean-up that is the program's.
[[noreturn]] void work_and_end(const std::function<std::string()>& work, int descriptor) {
    int code = kFailed;
    try {
        code = write_all(descriptor, work()) ? kDone : kFailed;
    } catch (const std::bad_alloc&) {
        code = kOutOfMemory;
    } catch (const std::exception&) {
        code = kFailed;
    }
    ::_exit(code);
}

/// What the child writes, until it has no more to say. Why it was not heard out, if it wasn't.
std::optional<const char*> listen(int descriptor, const Budget& budget, std::string& heard) {
    const auto end = Clock::now() + std::chrono::seconds(budget.seconds);
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd one{descriptor, POLLIN, 0};
        const int ready = left <= 0 ? 0 : ::poll(&one, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready <= 0) {
            return kTooMuchTime;
        }
        const auto count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return std::nullopt;
        }
        heard.append(buffer.data(), static_cast<std::size_t>(count));
        if (heard.size() > budget.bytes) {
            return kTooLarge;
        }
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

std::optional<const char*> fault_of(int status) {
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        return signal == SIGXCPU || signal == SIGKILL ? kTooMuchTime : kCrash;
    }
    switch (WEXITSTATUS(status)) {
        case kDone:
            return std::nullopt;
        case kOutOfMemory:
            return kTooMuchMemory;
        default:
            return kCrash;
    }
}

}  // namespace

base::Result<std::string> run_apart(const std::function<std::string()>& work,
                                    const Budget& budget) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return base::Fault{"there is no room for another process", ""};
    }
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const auto used = address_space();
    const pid_t child = ::fork();
    if (child < 0) {
        return base::Fault{"there is no room for another process", ""};
    }
    if (child == 0) {
        confine(budget, used);
        work_and_end(work, writing.number());
    }
    writing.close_now();
    std::string heard;
    const auto interrupted = listen(reading.number(), budget, heard);
    if (interrupted) {
        ::kill(child, SIGKILL);
    }
    const auto fault = fault_of(wait_for(child));
    if (interrupted || fault) {
        return base::Fault{interrupted ? *interrupted : *fault, ""};
    }
    return heard;
}

}  // namespace unitfolio::intake
