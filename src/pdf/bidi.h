// Reading direction, as far as names and quotations in right-to-left scripts need it.
//
// Covered: every character is left-to-right, right-to-left or neutral; a word is divided where the
// direction changes; words that follow one another in the direction against the paragraph's are
// shown in their own order; punctuation around a right-to-left word in a left-to-right paragraph
// belongs to the paragraph; a paragraph whose first letter reads right to left does so as a whole.
// Not covered: the explicit embedding and isolate characters, mirrored brackets, and numbers with
// separators inside right-to-left text, which UAX #9 treats in more detail.
#pragma once

#include "pdf/font.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

enum class Reading : std::uint8_t { neutral, left_to_right, right_to_left };

[[nodiscard]] Reading reading_of(char32_t character);

/// The first definite direction; neutral if there is none.
[[nodiscard]] Reading reading_of(std::string_view text);

/// A right-to-left word between the punctuation in front of and behind it, in bytes.
struct WordCore {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The whole text if it isn't a right-to-left word in punctuation.
[[nodiscard]] WordCore right_to_left_core(std::string_view text);

/// Indices of words (or parts of words) as they stand from left to right, given their directions in
/// logical order.
[[nodiscard]] std::vector<std::size_t> visual_order(std::span<const Reading> words,
                                                    Direction paragraph);

}  // namespace unitfolio::pdf
