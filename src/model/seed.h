// What a draw may start from.
#pragma once

#include <optional>
#include <string_view>

namespace unitfolio::model {

/// Why a text is no seed, as the end of a sentence ("is empty"); nothing if it is one. Any text
/// that can be printed is, since plans print it.
[[nodiscard]] std::optional<std::string_view> fault_of_seed(std::string_view seed);

}  // namespace unitfolio::model
