// Which words stand where: entries turned round. Made in chunks of entries by several threads, then
// put together in the order of the alphabet, so that the result doesn't depend on them.
#pragma once

#include "search/entry.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::search {

/// A word somewhere in an entry.
struct Occurrence {
    std::uint32_t entry = 0;
    /// Number of the word in code, title and text, counted through with one left out between them;
    /// kInContext for words of the context.
    std::uint32_t position = 0;

    friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

inline constexpr std::uint32_t kInContext = 0xFFFFFFFFU;

/// How long the parts of an entry are, in words.
struct EntryShape {
    std::uint32_t code = 0;
    std::uint32_t title = 0;
    std::uint32_t text = 0;
    /// Without stop words and repetitions: what a query has to name to name it whole.
    std::uint32_t telling_code = 0;
    std::uint32_t telling_title = 0;

    /// Where the parts begin.
    [[nodiscard]] std::uint32_t title_begin() const { return code + 1; }

    [[nodiscard]] std::uint32_t text_begin() const { return code + title + 2; }
};

/// A word as it is written, or a stem: queries may hold forms that no entry does.
struct Word {
    std::string text;
    /// Position in InvertedIndex::stems.
    std::uint32_t stem = 0;
};

struct InvertedIndex {
    /// By text.
    std::vector<Word> words;
    /// The occurrences of all words of one stem, sorted; stems by text.
    std::vector<std::vector<Occurrence>> stems;
    /// One an entry.
    std::vector<EntryShape> shapes;
};

[[nodiscard]] InvertedIndex invert(const Corpus& corpus, std::size_t jobs);

}  // namespace unitfolio::search
