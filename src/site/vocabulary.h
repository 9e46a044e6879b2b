// The words of a site in every language that one of its pages is written in: a page has the words
// of its own language around it, so that nobody reads two languages at once.
#pragma once

#include "site/strings.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::site {

class Vocabulary {
  public:
    /// `strings` are the site's own: of pages that say no language.
    explicit Vocabulary(Strings strings)
        : site_(std::move(strings)) {}

    /// What pages in `language`, a tag, have around them.
    void add(std::string language, Strings strings) {
        others_.insert_or_assign(std::move(language), std::move(strings));
    }

    [[nodiscard]] const Strings& site() const { return site_; }

    /// Of pages in `language`; the site's own for a language that there are no words for.
    [[nodiscard]] const Strings& in(std::string_view language) const {
        const auto found = others_.find(language);
        return found == others_.end() ? site_ : found->second;
    }

    /// Besides the site's own, by tag.
    [[nodiscard]] const std::map<std::string, Strings, std::less<>>& others() const {
        return others_;
    }

  private:
    Strings site_;
    std::map<std::string, Strings, std::less<>> others_;
};

}  // namespace unitfolio::site
