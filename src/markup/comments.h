// Comments of HTML in Markdown: authors' notes to themselves, shown nowhere. All other raw HTML is
// shown as text.
#pragma once

#include "markup/document.h"

namespace unitfolio::markup {

/// Whether a node is raw HTML and nothing but a comment.
[[nodiscard]] bool is_comment(const Document& document, NodeId id);

}  // namespace unitfolio::markup
