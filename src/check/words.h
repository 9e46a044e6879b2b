// Text as a row of words, for checks that compare what is written: case, apostrophes and everything
// between words make no difference to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::check {

struct Word {
    /// As it stands in the text: "Customer’s".
    std::string_view written;
    /// Bytes from the start of the text.
    std::size_t begin = 0;
    /// The same for all forms that fold to the same letters: "customer's" and "Customer’s".
    std::uint64_t hash = 0;
};

/// Goes through a text word by word. The text must outlive it.
class WordReader {
  public:
    explicit WordReader(std::string_view text)
        : text_(text) {}

    /// Goes on to the next word; false if there is none.
    [[nodiscard]] bool next();

    /// The word that next() found.
    [[nodiscard]] const Word& word() const { return word_; }

    /// What stands between the word before (or the start) and this one; after the last word, what
    /// is left.
    [[nodiscard]] std::string_view gap() const { return gap_; }

  private:
    [[nodiscard]] std::size_t find_word(std::size_t at) const;
    [[nodiscard]] std::size_t find_end(std::size_t at, bool& is_plain) const;

    std::string_view text_;
    std::string_view gap_;
    std::size_t at_ = 0;
    Word word_;
};

/// A word in lower case without apostrophes: what its hash is made of.
[[nodiscard]] std::string folded(std::string_view written);

/// The hash that a WordReader gives a word that is folded already.
[[nodiscard]] std::uint64_t hash_of(std::string_view folded_word);

/// The hash of a word without the s of a regular plural.
[[nodiscard]] std::uint64_t stem_of(const Word& word);

/// The hashes of all words of a text, behind those that are there.
void append_hashes(std::string_view text, std::vector<std::uint64_t>& hashes);

}  // namespace unitfolio::check
