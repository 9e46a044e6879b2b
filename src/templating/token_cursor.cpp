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

const Token& TokenCursor::expect(TokenKind kind, std::string_view what) {
    if (peek().kind != kind) {
        refuse(what);
    }
    return take();
}

void TokenCursor::refuse(std::string_view expected) const {
    if (peek().kind == TokenKind::fault) {
        throw Fault{.message = std::string(peek().text), .span = peek().span};
    }
    const bool is_tag_end = peek().kind == TokenKind::tag_end;
    throw Fault{.message = "expected " + std::string(expected) + ", found " +
                           (is_tag_end ? "the end of the tag" : quoted(peek().text)),
                .span = peek().span};
}

void TokenCursor::leave_tag() {
    while (peek().kind != TokenKind::tag_end && peek().kind != TokenKind::end) {
        take();
    }
    take();
}

void TokenCursor::leave_all() {
    at_ = tokens_.size() - 1;
}

base::Span TokenCursor::span_from(base::Span begin) const {
    return {begin.source, begin.begin, at_ == 0 ? begin.end : tokens_[at_ - 1].span.end};
}

}  // namespace unitfolio::templating
