// How many slips of a typist lie between two texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unitfolio::base {

/// The least number of insertions, deletions, replacements and swaps of neighbours that turn one
/// text into the other (no part is edited twice), or nothing if it is more than `most`.
[[nodiscard]] std::optional<std::size_t> edit_distance(std::u32string_view left,
                                                       std::u32string_view right,
                                                       std::size_t most);

}  // namespace unitfolio::base
