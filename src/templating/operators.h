// What the signs between two values do.
#pragma once

#include "templating/escaping.h"
#include "templating/syntax.h"
#include "templating/value.h"

namespace unitfolio::templating {

/// Throws a Fault where the operation is not for such values or the result is too large.
[[nodiscard]] Value combine(Operator operation,
                            const Value& left,
                            const Value& right,
                            Escaping escaping);

[[nodiscard]] Value signed_value(Sign sign, const Value& value);

[[nodiscard]] bool holds(Comparison comparison, const Value& left, const Value& right);

}  // namespace unitfolio::templating
