// Where a word may be divided at the end of a line, and at what price.
#pragma once

#include "pdf/hyphenator.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

struct Division {
    /// In bytes of the word.
    std::size_t offset = 0;
    float penalty = 0;
    /// Shows a hyphen, and is tried only if the paragraph does not come out well without.
    bool hyphen = false;
};

/// The price of breaking where nothing speaks for it: the last resort for words wider than their
/// line.
inline constexpr float kAnywherePenalty = 800;

/// Behind dashes and the signs of addresses; else where the patterns (if any) say so.
[[nodiscard]] std::vector<Division> divisions_of(std::string_view word, const Hyphenator* patterns);

/// A word without the invisible characters that say where it may be divided.
struct PlainWord {
    std::string text;
    std::vector<Division> divisions;
};

[[nodiscard]] bool has_division_marks(std::string_view word);
[[nodiscard]] PlainWord without_division_marks(std::string_view word);

}  // namespace unitfolio::pdf
