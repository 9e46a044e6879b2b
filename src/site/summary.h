// Passages boiled down: how long they take to read, and their beginning as plain text for lists of
// pages and search engines.
#pragma once

#include "markup/document.h"

#include <cstddef>
#include <string>

namespace unitfolio::site {

/// Words of running text and code in a whole document.
[[nodiscard]] std::size_t word_count(const markup::Document& document);

/// At 200 words a minute, rounded up; at least one.
[[nodiscard]] std::size_t reading_minutes(std::size_t words);

/// At most `limit` characters: whole sentences if they fill more than half of that, else cut
/// between words and ended with "…".
[[nodiscard]] std::string shortened(const std::string& text, std::size_t limit);

}  // namespace unitfolio::site
