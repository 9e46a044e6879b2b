// Reads the files of an index as the site's script does, so that tests can say what they hold.
#pragma once

#include "search/index_files.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::test {

class NumberReader {
  public:
    /// Outlived by the text.
    explicit NumberReader(std::string_view text)
        : text_(text) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    [[nodiscard]] std::uint32_t digit();
    [[nodiscard]] std::uint32_t number();
    /// Up to a space, which is skipped.
    [[nodiscard]] std::string word();

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// The string split at a character.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char mark);

struct Posting {
    std::uint32_t entry = 0;
    std::uint32_t fit = 0;
    /// Words of the name that the stem is part of, or 0.
    std::uint32_t name = 0;
    std::vector<std::uint32_t> positions;
};

class IndexReader {
  public:
    /// Fails the test if a file is no list of calls.
    explicit IndexReader(const std::vector<search::IndexFile>& files);

    /// By key.
    [[nodiscard]] const std::map<std::string, std::string>& parts() const { return parts_; }

    /// How many parts have keys that start with a letter.
    [[nodiscard]] std::size_t count(char letter) const;

    /// The parts of the manifest.
    [[nodiscard]] std::vector<std::string> manifest() const;

    /// The number of a word's stem; fails the test if the dictionary lacks the word.
    [[nodiscard]] std::uint32_t stem(const std::string& word) const;

    [[nodiscard]] std::vector<Posting> postings(const std::string& word) const;

  private:
    std::map<std::string, std::string> parts_;
};

}  // namespace unitfolio::test
