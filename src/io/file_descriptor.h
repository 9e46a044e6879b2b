// Owns an open file of the operating system.
#pragma once

#include <unistd.h>

#include <utility>

namespace unitfolio::io {

class FileDescriptor {
  public:
    FileDescriptor() = default;

    /// Takes what open() returned; negative numbers mean none.
    explicit FileDescriptor(int number)
        : number_(number) {}

    FileDescriptor(FileDescriptor&& other) noexcept
        : number_(std::exchange(other.number_, -1)) {}

    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    ~FileDescriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    explicit operator bool() const { return number_ >= 0; }

    [[nodiscard]] int number() const { return number_; }

    /// Hands the open file over to another owner.
    [[nodiscard]] int release() { return std::exchange(number_, -1); }

    /// Closes now and tells whether that worked: some file systems report a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_ = -1;
};

}  // namespace unitfolio::io
