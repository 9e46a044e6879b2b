// Words that English spells in two ways: "organise" and "organize", "behaviour" and "behavior".
// Words with one spelling ("exercise", "size") are in neither.
#pragma once

#include "check/words.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::check {

/// Words whose spellings differ in the same manner. Who writes "organise" also writes "realise".
enum class SpellingFamily : std::uint8_t {
    ise,
    yse,
    our,
    re,
    double_l,
    /// Words of which each is a matter of its own: "defence" and "defense".
    single,
};

inline constexpr std::size_t kSpellingFamilies =
    static_cast<std::size_t>(SpellingFamily::single) + 1;

/// Which of the two: British dictionaries prefer the first.
enum class SpellingSide : std::uint8_t { first, second };

struct Spelling {
    SpellingFamily family{};
    SpellingSide side{};
    /// The same word spelt the other way.
    std::string other;
};

/// The spelling of a word, if it has two. Most words are told at a glance.
[[nodiscard]] std::optional<Spelling> spelling_of(const Word& word);

/// "-ise" and "-ize": how a family's spelling is told from the other; empty for single words.
[[nodiscard]] std::string_view ending_of(SpellingFamily family, SpellingSide side);

}  // namespace unitfolio::check
