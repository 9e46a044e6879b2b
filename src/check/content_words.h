// The words of a text that carry what it says: without articles, prepositions and the like, plural
// or not, whatever their order.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace unitfolio::check {

/// Ascending, each once.
using ContentWords = std::vector<std::uint64_t>;

/// Adds the content words of a text.
void add_content_words(std::string_view text, ContentWords& words);

[[nodiscard]] ContentWords content_words(std::string_view text);

/// Whether all of the first are among the second.
[[nodiscard]] bool are_among(const ContentWords& few, const ContentWords& many);

}  // namespace unitfolio::check
