// What is wrong with a template. Thrown inside the language alone: the parser and the renderer
// report it. On its way up it learns the place where it happened and how the rendering came there.
#pragma once

#include "base/diagnostic.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

struct Fault {
    /// Empty where the fault has been reported.
    std::string message;
    std::string hint = {};
    base::Span span = {};
    base::Code code = base::Code::template_type;
    /// The includes, calls and blocks around the place, the innermost first.
    std::vector<base::Note> trace = {};

    /// Unless the place is known already.
    void happened_at(base::Span place);
    void report(base::Diagnostics& diagnostics) const;
};

[[nodiscard]] std::string quoted(std::string_view name);

/// "did you mean 'unit'?"; empty if none of the names is near.
[[nodiscard]] std::string guess(std::string_view name, std::span<const std::string_view> names);

}  // namespace unitfolio::templating
