#include "base/safe_html.h"

namespace unitfolio::base {

void append_escaped_html(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (auto at = text.find_first_of("&<>\"'"); at != std::string_view::npos;
         at = text.find_first_of("&<>\"'", done)) {
        out.append(text.substr(done, at - done));
        switch (text[at]) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += "&#39;";
                break;
        }
        done = at + 1;
    }
    out.append(text.substr(done));
}

SafeHtml SafeHtml::escape(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    append_escaped_html(html, text);
    return SafeHtml(std::move(html));
}

}  // namespace unitfolio::base
