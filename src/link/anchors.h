// The names of places inside pages. Links, checks of links and the ids themselves come from the
// same functions, so they can't drift apart. Every family of ids has a prefix of its own, which
// keeps headings that an author invents from colliding with "lo-2" or "term-benchmark".
#pragma once

#include "load/section_names.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace unitfolio::link {

/// Learning outcome "2": "lo-2".
[[nodiscard]] std::string outcome_anchor(std::string_view number);

/// Criterion "1.10": "ac-1-10".
[[nodiscard]] std::string criterion_anchor(std::string_view number);

/// A term by its slug: "term-net-promoter-score".
[[nodiscard]] std::string term_anchor(std::string_view slug);

/// A key concept by its name: "concept-root-cause".
[[nodiscard]] std::string concept_anchor(std::string_view name);

/// A common mistake by its first words: "mistake-planning-the-logistics-and-forgetting-the".
[[nodiscard]] std::string mistake_anchor(std::string_view statement);

/// A misconception by its first words: "misconception-resistance-means-bad-staff".
[[nodiscard]] std::string misconception_anchor(std::string_view statement);

/// A question by its words: "faq-can-one-item-meet-several-criteria".
[[nodiscard]] std::string question_anchor(std::string_view question);

/// A section that has a meaning for the tool: "key-concepts". Empty for those that have no place of
/// their own.
[[nodiscard]] std::string_view section_anchor(load::SectionName section);

/// A heading by its words: "section-notes". Words without letters or digits give "section".
[[nodiscard]] std::string heading_anchor(std::string_view words);

/// The ids of one page, each given out once.
class AnchorSet {
  public:
    /// The id that was wished for, or the first free one of "x-2", "x-3" …
    [[nodiscard]] std::string claim(std::string wish);

  private:
    std::set<std::string, std::less<>> taken_;
    /// By wish, the last number that was given out: none below it becomes free again.
    std::map<std::string, std::size_t, std::less<>> last_;
};

}  // namespace unitfolio::link
