#include "fuzz/html_check.h"

#include "base/text.h"
#include "fuzz/target.h"
#include "markup/html_writer.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::fuzz {

namespace {

constexpr std::array<std::string_view, 30> kElements{
    "a",    "blockquote", "br",    "code",  "del", "em", "h1",    "h2",  "h3",  "h4",
    "h5",   "h6",         "hr",    "img",   "li",  "ol", "p",     "pre", "sup", "section",
    "span", "strong",     "table", "tbody", "td",  "th", "thead", "tr",  "ul",  "input"};

constexpr std::array<std::string_view, 3> kEmptyElements{"br", "hr", "img"};

constexpr std::array<std::string_view, 12> kAttributes{"alt",
                                                       "aria-hidden",
                                                       "aria-label",
                                                       "class",
                                                       "href",
                                                       "id",
                                                       "role",
                                                       "loading",
                                                       "scope",
                                                       "src",
                                                       "start",
                                                       "title"};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reads strictly: as the writer writes, not all that browsers take.
class Reader {
  public:
    explicit Reader(std::string_view html)
        : rest_(html) {}

    void run() {
        while (!rest_.empty()) {
            const auto text = taken_until("<");
            require(text.find('>') == std::string_view::npos, "text holds no brackets");
            static_cast<void>(unescaped(text));
            if (!rest_.empty()) {
                tag();
            }
        }
        require(open_.empty(), "every element is closed");
    }

  private:
    std::string_view taken_until(std::string_view ends) {
        const auto end = std::min(rest_.find_first_of(ends), rest_.size());
        const auto taken = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return taken;
    }

    [[nodiscard]] bool take(std::string_view what) {
        if (!rest_.starts_with(what)) {
            return false;
        }
        rest_.remove_prefix(what.size());
        return true;
    }

    static std::string unescaped(std::string_view text) {
        constexpr std::array<std::pair<std::string_view, char>, 5> references{
            {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
        std::string out;
        while (!text.empty()) {
            if (text.front() != '&') {
                out += text.front();
                text.remove_prefix(1);
                continue;
            }
            const auto* const found =
                std::find_if(references.begin(), references.end(), [&](const auto& each) {
                    return text.starts_with(each.first);
                });
            require(found != references.end(), "an ampersand is escaped");
            out += found->second;
            text.remove_prefix(found->first.size());
        }
        return out;
    }

    void tag() {
        if (take("</")) {
            const auto name = taken_until(">");
            require(!open_.empty() && open_.back() == name, "elements are closed in their order");
            open_.pop_back();
            require(take(">"), "an end tag ends");
            return;
        }
        require(take("<"), "a tag begins");
        const auto name = taken_until(" >");
        require(holds(kElements, name), "an element is one of ours");
        while (take(" ")) {
            attribute();
        }
        require(take(">"), "a start tag ends");
        if (!holds(kEmptyElements, name)) {
            open_.push_back(name);
        }
    }

    void attribute() {
        const auto name = taken_until("= >");
        require(holds(kAttributes, name), "an attribute is one of ours");
        require(take("=\""), "an attribute has a quoted value");
        const auto value = unescaped(taken_until("\"<>"));
        require(take("\""), "a quoted value ends");
        if (name == "href" || name == "src") {
            require(markup::is_allowed_url(value), "an address may be followed");
        }
        if (name == "src") {
            require(markup::scheme_of(value).empty(), "nothing is loaded from elsewhere");
        }
    }

    std::string_view rest_;
    std::vector<std::string_view> open_;
};

}  // namespace

void require_harmless(std::string_view html) {
    require(!base::first_invalid_utf8(html), "HTML is UTF-8");
    Reader(html).run();
}

}  // namespace unitfolio::fuzz
