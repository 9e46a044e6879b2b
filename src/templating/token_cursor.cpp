#include "templating/token_cursor.h"

#include "templating/fault.h"

namespace unitfolio::templating {

const Token& TokenCursor::take() {
    return peek().kind == TokenKind::end ? peek() : tokens_[at_++];
}

bool TokenCursor::accept(std::string_view text) {
    const bool accepted = is(text);
    at_ += accepted ? 1 : 0;
    return accepted;
}

void TokenCursor::expect(std::string_view text) {
    if (!accept(text)) {
        refuse(quoted(text));
    }
}

const Token& TokenCursor::expect_name() {
    if (peek().kind != TokenKind::name) {
        refuse("a name");
    }
    return take();
}

void TokenCursor::expect_tag_end() {
    if (peek().kind != TokenKind::tag_end) {
        refuse("the end of the tag");
    }
    take();
}

void TokenCursor::refuse(std::string_view expected) const {
    if (peek().kind == TokenKind::faulty || peek().kind == TokenKind::end) {
        throw Fault{};
    }
    const bool at_tag_end = peek().kind == TokenKind::tag_end;
    throw Fault{.message = "expected " + std::string(expected) + ", found " +
                           (at_tag_end ? "the end of the tag" : quoted(peek().text)),
                .span = peek().span};
}

void TokenCursor::leave_tag() {
    while (peek().kind != TokenKind::tag_end && peek().kind != TokenKind::end) {
        take();
    }
    take();
}

base::Span TokenCursor::span_from(base::Span begin) const {
    return {begin.source, begin.begin, at_ == 0 ? begin.end : tokens_[at_ - 1].span.end};
}

}  // namespace unitfolio::templating
