// Where a name stands in an index from A to Z: without accents, whatever its case, and what starts
// with no letter of the alphabet before everything else.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::site {

/// What stands for everything that starts with no letter from A to Z.
inline constexpr std::string_view kNoLetter = "#";

/// "A" to "Z" without accents, or kNoLetter.
[[nodiscard]] std::string letter_of(std::string_view name);

/// Names in the order of their keys are in the order of the alphabet.
[[nodiscard]] std::string alphabetical_key(std::string_view name);

}  // namespace unitfolio::site
