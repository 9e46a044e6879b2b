// Writes tags and text so that what comes from authors is escaped and nothing is glued together
// from strings.
#pragma once

#include "base/safe_html.h"

#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::markup {

/// An HTML fragment under construction. Names of tags and attributes are the program's own; values
/// and text are not.
class HtmlOutput {
  public:
    /// Begins a start tag, which attributes may follow until end() completes it.
    HtmlOutput& open(std::string_view name);
    HtmlOutput& attribute(std::string_view name, std::string_view value);
    HtmlOutput& end();

    /// A whole start tag without attributes.
    HtmlOutput& tag(std::string_view name) { return open(name).end(); }

    HtmlOutput& close(std::string_view name);

    HtmlOutput& text(std::string_view text);
    HtmlOutput& line_end();

    [[nodiscard]] bool is_at_line_begin() const { return html_.empty() || html_.back() == '\n'; }

    [[nodiscard]] base::SafeHtml take() && { return base::SafeHtml::trusted(std::move(html_)); }

  private:
    std::string html_;
};

}  // namespace unitfolio::markup
