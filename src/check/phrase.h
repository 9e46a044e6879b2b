// Some words that a text may hold, found without regard to case, line breaks and the s of a plural.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unitfolio::check {

class Phrase {
  public:
    explicit Phrase(std::string_view words);

    /// Whether the text holds it as whole words: "ISO 9001" stands in "the iso-9001 audits", and
    /// neither "art" nor "part" in "parts of speech" but "part".
    [[nodiscard]] bool stands_in(std::string_view text) const;

  private:
    /// For phrases that begin with a letter of another script.
    [[nodiscard]] bool stands_in_slowly(std::string_view text) const;
    void choose_anchor();
    [[nodiscard]] bool matches_at(std::string_view text, std::size_t at) const;

    /// Folded, with every gap between words as one space.
    std::u32string letters_;
    /// The rarest letter of the ASCII letters that it begins with, in both cases, and its place: a
    /// text is searched for that letter first, which costs a fraction of reading it.
    std::string anchor_letters_;
    std::size_t anchor_ = 0;
    /// Whether its last word is long enough for an s behind it to make a plural.
    bool has_plural_ = false;
};

}  // namespace unitfolio::check
