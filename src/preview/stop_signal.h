// Ctrl+C, and the signal by which systems end programs, as something that can be waited for. While
// it lives they end nothing by themselves, on this thread and on those that it starts.
#pragma once

#include "base/result.h"
#include "io/file_descriptor.h"

#include <csignal>

namespace unitfolio::preview {

class StopSignal {
  public:
    [[nodiscard]] static base::Result<StopSignal> open();

    StopSignal(StopSignal&&) noexcept = default;
    StopSignal& operator=(StopSignal&&) = delete;
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal() = default;

    /// Readable once somebody wants the program to end.
    [[nodiscard]] int descriptor() const { return descriptor_.number(); }

  private:
    explicit StopSignal(io::FileDescriptor descriptor)
        : descriptor_(std::move(descriptor)) {}

    io::FileDescriptor descriptor_;
};

}  // namespace unitfolio::preview
