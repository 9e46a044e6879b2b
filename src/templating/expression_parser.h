// Expressions, from the loosest binding to the tightest: "a if b else c", or, and, not,
// comparisons, + and -, ~, * / // %, the sign, then attributes, items, calls, filters and tests.
#pragma once

#include "templating/node.h"
#include "templating/token_cursor.h"

#include <optional>
#include <string_view>

namespace unitfolio::templating {

/// Throws a Fault.
[[nodiscard]] Node parse_expression(TokenCursor& tokens);

/// Without "a if b": what a loop runs over, where an if behind it chooses items. Throws a Fault.
[[nodiscard]] Node parse_items(TokenCursor& tokens);

/// What true, false and none mean; nothing for other words.
[[nodiscard]] std::optional<Value> constant(std::string_view word);

}  // namespace unitfolio::templating
