#include "markup/comments.h"

#include "base/text.h"

#include <string_view>

namespace unitfolio::markup {

bool is_comment(const Document& document, NodeId id) {
    constexpr std::string_view opening = "<!--";
    constexpr std::string_view closing = "-->";
    const NodeKind kind = document[id].kind;
    if (kind != NodeKind::raw_html && kind != NodeKind::raw_html_block) {
        return false;
    }
    const std::string_view source = base::trim(document.text(id));
    return source.starts_with(opening) &&
           source.find(closing, opening.size()) == source.size() - closing.size();
}

}  // namespace unitfolio::markup
