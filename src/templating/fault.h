// What is wrong with a template. Thrown inside the language alone: the parser and the renderer
// report it, with the place of what they were at where it has none.
#pragma once

#include "base/code.h"
#include "base/source.h"

#include <span>
#include <string>
#include <string_view>

namespace unitfolio::templating {

struct Fault {
    /// Empty where the fault has been reported.
    std::string message;
    std::string hint = {};
    base::Span span = {};
    base::Code code = base::Code::template_type;
};

/// Does something whose faults happen at `span` unless they know better.
template <class Action>
decltype(auto) located(base::Span span, const Action& action) {
    try {
        return action();
    } catch (Fault& fault) {
        if (fault.span.source == base::kNoSource) {
            fault.span = span;
        }
        throw;
    }
}

[[nodiscard]] std::string quoted(std::string_view name);

/// "did you mean 'unit'?"; empty if none of the names is near.
[[nodiscard]] std::string guess(std::string_view name, std::span<const std::string_view> names);

}  // namespace unitfolio::templating
