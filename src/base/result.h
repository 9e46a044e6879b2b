// The outcome of an operation that the environment (disk, permissions, memory of a library) may
// make fail. Faults in content are diagnostics, not results; bugs are assertions.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace unitfolio::base {

/// Why the environment refused. `message` is a sentence without a full stop that names what was
/// attempted.
struct Fault {
    std::string message;
    /// The file or folder concerned; may be empty.
    std::string path;
};

/// Either a T or a Fault.
template <class T>
class [[nodiscard]] Result {
  public:
    // Implicit, so that "return value;" and "return Fault{…};" read as what they are.
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(T value)
        : content_(std::move(value)) {}

    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Fault fault)
        : content_(std::move(fault)) {}

    [[nodiscard]] bool ok() const { return content_.index() == 0; }

    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&content_);
    }

    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&content_);
    }

    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&content_));
    }

    [[nodiscard]] const Fault& fault() const {
        assert(!ok());
        return *std::get_if<1>(&content_);
    }

  private:
    std::variant<T, Fault> content_;
};

/// The value of operations that only succeed or fail.
struct Done {};

}  // namespace unitfolio::base
