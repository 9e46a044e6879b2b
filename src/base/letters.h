// The few facts about letters that text.h needs, as tables: no locale, no library, the same answer
// everywhere.
#pragma once

#include <string_view>

namespace unitfolio::base {

/// Lower case of one letter of the Latin, Greek or Cyrillic script; anything else as it is. Final
/// sigma becomes sigma.
[[nodiscard]] char32_t fold_letter(char32_t letter);

/// The letter that fold_letter turns into this one; as it is if there is none.
[[nodiscard]] char32_t capital_letter(char32_t letter);

/// The plain lower-case letters of a folded or unfolded Latin letter ("w" for ŵ, "ss" for ß); empty
/// for anything else that is not ASCII.
[[nodiscard]] std::string_view plain_letters(char32_t letter);

/// Whether this is an accent on its own, which follows its letter in decomposed text.
[[nodiscard]] bool is_combining_accent(char32_t code_point);

/// How many columns of a terminal a printable code point takes: 0, 1 or 2.
[[nodiscard]] int column_width(char32_t code_point);

}  // namespace unitfolio::base
