#include "markup/comments.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

namespace unitfolio::markup {

TEST_CASE("comments are raw HTML and nothing else") {
    const Parsed block = parsed("<!-- ask\nDilwyn -->\n");
    CHECK(is_comment(block.document, block.first(NodeKind::raw_html_block)));
    const Parsed inside = parsed("one <!-- two --> three\n");
    CHECK(is_comment(inside.document, inside.first(NodeKind::raw_html)));
    CHECK_FALSE(is_comment(inside.document, inside.first(NodeKind::text)));
    CHECK(inside.document.plain_text(inside.document.root()) == "one  three");
}

TEST_CASE("what stands beside a comment is shown with it") {
    const Parsed beside = parsed("<!-- one --> two\n");
    CHECK_FALSE(is_comment(beside.document, beside.first(NodeKind::raw_html_block)));
    const Parsed open = parsed("<!-- never closed\n\ntext\n");
    CHECK_FALSE(is_comment(open.document, open.first(NodeKind::raw_html_block)));
    const Parsed element = parsed("<b>\n");
    CHECK_FALSE(is_comment(element.document, element.first(NodeKind::raw_html_block)));
}

}  // namespace unitfolio::markup
