// Text that may stand in a page as it is. The type is the proof: everything else is escaped where
// it is printed.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::base {

class SafeHtml {
  public:
    SafeHtml() = default;

    /// Escapes & < > " ' so that the text may stand between tags and inside quoted attributes.
    [[nodiscard]] static SafeHtml escape(std::string_view text);

    /// For markup made by this program. Whoever calls it vouches for the text.
    [[nodiscard]] static SafeHtml trusted(std::string html) { return SafeHtml(std::move(html)); }

    [[nodiscard]] const std::string& text() const { return text_; }

    friend bool operator==(const SafeHtml&, const SafeHtml&) = default;

  private:
    explicit SafeHtml(std::string html)
        : text_(std::move(html)) {}

    std::string text_;
};

/// The escaping that SafeHtml::escape does, appended to `out`.
void append_escaped_html(std::string& out, std::string_view text);

}  // namespace unitfolio::base
