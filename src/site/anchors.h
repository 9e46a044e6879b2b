// The names of places inside pages. Links from other pages are made from the same functions as the
// ids themselves, so the two can't drift apart. Every family of ids has a prefix of its own, which
// keeps headings that an author invents from colliding with "lo-2" or "term-benchmark".
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace unitfolio::site {

/// Learning outcome "2": "lo-2".
[[nodiscard]] std::string outcome_anchor(std::string_view number);

/// Criterion "1.10": "ac-1-10".
[[nodiscard]] std::string criterion_anchor(std::string_view number);

/// A term by its slug: "term-net-promoter-score".
[[nodiscard]] std::string term_anchor(std::string_view slug);

/// A heading by its words: "section-notes". Words without letters or digits give "section".
[[nodiscard]] std::string heading_anchor(std::string_view words);

/// The ids of one page, each given out once.
class AnchorSet {
  public:
    /// The id that was wished for, or the first free one of "x-2", "x-3" …
    [[nodiscard]] std::string claim(std::string wish);

  private:
    std::set<std::string, std::less<>> taken_;
};

}  // namespace unitfolio::site
