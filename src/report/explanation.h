// A code at length: what it means, why it matters to a learner, an assessor or a centre, an input
// that is at fault and the same input mended. The words stand in explanations/<code>.md, one file
// a code: prose first (what it means), then parts under headings of the second level. A fenced
// block that names a file behind its language ("```markdown content/pages/p.md") is an example that
// the tests run.
#pragma once

#include "base/code.h"

#include <optional>
#include <string_view>

namespace unitfolio::report {

/// The code of that name.
[[nodiscard]] std::optional<base::Code> code_named(std::string_view name);

/// The name of a code that `name` was probably meant to be.
[[nodiscard]] std::optional<std::string_view> nearest_code_name(std::string_view name);

/// The whole explanation as Markdown; empty if nobody has written it.
[[nodiscard]] std::string_view explanation_of(base::Code code);

/// Its beginning: what the code means, up to the first heading.
[[nodiscard]] std::string_view meaning_of(base::Code code);

}  // namespace unitfolio::report
