// Words that are in nearly every text and say nothing about it. They are left out of queries of
// several words, and counted in no name; between quotation marks they matter like all others.
#pragma once

#include <span>
#include <string_view>

namespace unitfolio::search {

/// Sorted, as the tokeniser gives them. `language` is a tag; none for languages without a list.
[[nodiscard]] std::span<const std::string_view> stop_words(std::string_view language);

}  // namespace unitfolio::search
