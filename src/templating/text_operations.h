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

/// At most `count` times; as often as there is one if that is negative.
[[nodiscard]] std::string replaced(std::string_view text,
                                   std::string_view old,
                                   std::string_view replacement,
                                   std::int64_t count);

/// Without the line ends. A line end at the end of the text begins no further line.
[[nodiscard]] std::vector<std::string> split_lines(std::string_view text);

}  // namespace unitfolio::templating
