// What a filter, test or function is given: its arguments, bound to its parameters, and a way to
// refuse them.
#pragma once

#include "base/source.h"
#include "templating/value.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

class Renderer;

/// For what kind of text printed values are escaped.
enum class Escaping : std::uint8_t { html, markdown, none };

struct Arguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string_view, Value>> named;
};

/// One call while it lasts. Arguments are counted from 0; of a filter or test, 0 is the value it is
/// applied to.
class Call {
  public:
    Call(Renderer& renderer, base::Span span, Arguments arguments)
        : renderer_(renderer),
          span_(span),
          arguments_(std::move(arguments)) {}

    [[nodiscard]] std::size_t count() const { return arguments_.positional.size(); }

    /// Whether an argument was given and is defined (none counts).
    [[nodiscard]] bool has(std::size_t index) const;
    /// Null if it wasn't given or is not defined.
    [[nodiscard]] const Value& operator[](std::size_t index) const;

    // An argument of a kind; the fallback if it wasn't given. Another kind is a fault.
    [[nodiscard]] std::string text(std::size_t index, std::string_view fallback = {});
    [[nodiscard]] std::int64_t integer(std::size_t index, std::int64_t fallback = 0);
    [[nodiscard]] double decimal(std::size_t index, double fallback = 0);
    [[nodiscard]] bool truth(std::size_t index, bool fallback = false) const;
    /// What a loop over the argument would give. Never null; empty after a fault.
    [[nodiscard]] Value items(std::size_t index);

    /// Reports that the call can't be done; what it returns no longer matters. The first fault
    /// counts.
    Value fail(std::string message);

    [[nodiscard]] Escaping escaping() const;

    [[nodiscard]] Renderer& renderer() { return renderer_; }

    [[nodiscard]] base::Span span() const { return span_; }

    [[nodiscard]] Arguments& arguments() { return arguments_; }

  private:
    Renderer& renderer_;
    base::Span span_;
    Arguments arguments_;
};

/// Must be safe to call from several threads at once.
using Filter = std::function<Value(Call&)>;

}  // namespace unitfolio::templating
