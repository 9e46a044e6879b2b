// Text as the product sees it: UTF-8, compared and shortened by rules that don't depend on a
// locale.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unitfolio::base {

/// The byte offset of the first byte that is not part of well-formed UTF-8 (RFC 3629), if any.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The code point at `offset`, which is moved behind it. Malformed bytes give U+FFFD and move by
/// one.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

/// Whether a code point counts as part of a word: letters, digits and marks of every script.
[[nodiscard]] bool is_word(char32_t code_point);

/// Lower case by simple one-to-one folding of Latin, Greek and Cyrillic; other scripts stay as they
/// are.
[[nodiscard]] std::string fold_case(std::string_view text);

/// A name for anchors and files: folded, accents dropped, everything but letters and digits becomes
/// single hyphens. "Who’s it for?" gives "whos-it-for". Scripts without case are kept as they are.
[[nodiscard]] std::string slug(std::string_view text);

/// Without white space (ASCII and U+00A0) at either end.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Runs of white space become one space; none is left at the ends.
[[nodiscard]] std::string collapse_space(std::string_view text);

/// The candidate that `text` was probably meant to be: least Damerau-Levenshtein distance on folded
/// text, at most a third of the longer one's length; the first of equals.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view text,
                                                      std::span<const std::string_view> candidates);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string join_and(std::span<const std::string> items);

/// "1 error", "2 errors", "no errors".
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);

/// Control characters, the ones that change reading direction and those that nobody sees, written
/// as <U+XXXX>: safe for terminals and CI logs.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace unitfolio::base
