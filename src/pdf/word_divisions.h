// Where a word may be divided at the end of a line, and at what price.
#pragma once

#include "pdf/hyphenator.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// The same, remembered: a document uses few words many times, and is laid out more than once.
class DivisionCache {
  public:
    /// The reference stays valid as long as the cache.
    const std::vector<Division>& of(std::string_view word, const Hyphenator* patterns);

  private:
    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    using Words = std::unordered_map<std::string, std::vector<Division>, Hash, std::equal_to<>>;

    Words plain_;
    std::unordered_map<const Hyphenator*, Words> hyphenated_;
};

/// A word without the invisible characters that say where it may be divided.
struct PlainWord {
    std::string text;
    std::vector<Division> divisions;
};

[[nodiscard]] bool has_division_marks(std::string_view word);
[[nodiscard]] PlainWord without_division_marks(std::string_view word);

}  // namespace unitfolio::pdf
