// A text as the words that a search compares: lower case, Latin letters without accents. Codes stay
// in one piece ("2.10", "t/506/1980", "24/7"), words with apostrophes lose them ("learners").
//
// The script that answers queries does the same (templates/site/assets/src/search/words.js); a test
// compares the two.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unitfolio::search {

/// Longer words are noise: nobody types them. They are counted, but not indexed.
inline constexpr std::size_t kLongestWord = 60;

class Tokeniser {
  public:
    /// UTF-8 that outlives the tokeniser.
    explicit Tokeniser(std::string_view text)
        : text_(text) {}

    /// The next word; false behind the last.
    bool next(std::string& word);

  private:
    /// Whether the mark at the current offset joins what stands on both sides of it.
    [[nodiscard]] bool joins(char32_t before, std::size_t mark_end, char32_t mark) const;

    std::string_view text_;
    std::size_t offset_ = 0;
};

}  // namespace unitfolio::search
