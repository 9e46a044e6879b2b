// Statements as rows of words: how alike two of them are, and which of their words differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

/// A word of a text.
struct PlacedWord {
    /// Bytes of the text.
    std::size_t begin = 0;
    std::size_t end = 0;
    /// The same for all forms that differ in case, accents and apostrophes only.
    std::string key;
};

[[nodiscard]] std::vector<PlacedWord> words_of(std::string_view text);

/// The keys of a text's words, without "the", "how" and their like and without the s of regular
/// plurals, sorted: what it speaks of.
using WordBag = std::vector<std::string>;

[[nodiscard]] WordBag bag_of(std::string_view text);

/// How much the words of some texts tell: one that nearly all of them use ("change") little, one
/// that a few have in common much. One that a single text uses can bring nothing together and only
/// counts as a word that the others lack.
class WordWeights {
  public:
    explicit WordWeights(const std::vector<WordBag>& texts);

    /// From 0 (nothing in common) to 1000 (the same words): the weight of the words that two texts
    /// share, compared with that of all their words.
    [[nodiscard]] std::int64_t likeness(const WordBag& left, const WordBag& right) const;

  private:
    std::map<std::string, std::int64_t> weights_;
};

/// A run of a text.
struct Piece {
    std::string text;
    /// Whether its words are missing, or stand elsewhere, in one of the other texts.
    bool differs = false;
};

/// Every text in pieces that together are the text. A word is common if it belongs to the longest
/// common run of words with each other text. Marks between words never differ by themselves.
[[nodiscard]] std::vector<std::vector<Piece>> differences(
    const std::vector<std::string_view>& texts);

}  // namespace unitfolio::site
