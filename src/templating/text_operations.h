// Operations on text that filters and methods have in common.
#pragma once

#include "templating/call.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

enum class Ends : std::uint8_t { both, left, right };

/// The first argument without white space, or without the characters of the second, at its ends.
[[nodiscard]] Value stripped(const Call& call, Ends ends);

/// Safe if the call's first argument is safe.
[[nodiscard]] Value result_like(const Call& call, std::string text);

/// `subject` with the call's argument 2 in the place of argument 1, at most as often as argument 3
/// says. Safe text stays safe: what comes into it is escaped.
[[nodiscard]] Value replaced(Call& call, const Value& subject);

/// Without the line ends. A line end at the end of the text begins no further line.
[[nodiscard]] std::vector<std::string> split_lines(std::string_view text);

}  // namespace unitfolio::templating
