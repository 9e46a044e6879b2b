// Terms, ready to be found in prose: keyed by their first word, so that a text is read once however
// many terms there are.
#pragma once

#include "link/viewpoint.h"
#include "model/catalogue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::link {

/// A word in a text: bytes [begin, end) and its folded form.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string folded;

    /// Without the s that may make a plural; the word itself if it has none.
    [[nodiscard]] std::string_view singular() const;
};

/// The words of a text in order.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// What lies between two words, so that it can be compared: white space as one space, apostrophes
/// straight.
[[nodiscard]] std::string gap_between(std::string_view text, const Word& left, const Word& right);

struct TermMatch {
    model::TermId term;
    /// How many words it takes; 0: no term starts here.
    std::size_t words = 0;
};

/// The terms of one owner: of a unit, a qualification, an organisation or the glossary.
class TermTable {
  public:
    [[nodiscard]] bool empty() const { return by_first_word_.empty(); }

    void add(const model::Term& term, model::TermId id);

    /// The longest term that starts at word `at`. Names match whatever their case, short forms as
    /// they are written; the last word may have an s.
    [[nodiscard]] TermMatch longest(std::string_view text,
                                    const std::vector<Word>& words,
                                    std::size_t at) const;

  private:
    struct Pattern {
        model::TermId term;
        std::vector<Word> words;
        std::vector<std::string> gaps;
        /// A short form as it is written; empty for a name.
        std::string exact;
    };

    [[nodiscard]] bool may_start_with(std::string_view word) const;
    void add_pattern(std::string_view name, model::TermId id, bool is_short_form);
    [[nodiscard]] static bool matches(const Pattern& pattern,
                                      std::string_view text,
                                      const std::vector<Word>& words,
                                      std::size_t at);
    void find(std::string_view key,
              std::string_view text,
              const std::vector<Word>& words,
              std::size_t at,
              TermMatch& best) const;

    /// Which lengths (bits) the first words have, by first letter: most words of a text need no
    /// further look.
    std::array<std::uint32_t, 32> lengths_by_letter_{};
    std::unordered_map<std::string, std::vector<Pattern>> by_first_word_;
};

/// All tables, and which of them count for whom.
class TermIndex {
  public:
    explicit TermIndex(const model::Catalogue& catalogue);

    /// The tables that a speaker sees, nearest first.
    [[nodiscard]] std::vector<const TermTable*> visible(const Viewpoint& viewpoint) const;

  private:
    TermTable glossary_;
    std::vector<TermTable> organisations_;
    std::vector<TermTable> qualifications_;
    std::vector<TermTable> units_;
};

}  // namespace unitfolio::link
