#include "templating/token_cursor.h"

namespace unitfolio::templating {

Token TokenCursor::take() {
    return peek().kind == TokenKind::end ? peek() : tokens_[at_++];
}

bool TokenCursor::take_sign(std::string_view sign) {
    const bool taken = is(TokenKind::sign, sign);
    at_ += taken ? 1 : 0;
    return taken;
}

bool TokenCursor::take_word(std::string_view word) {
    const bool taken = is(TokenKind::name, word);
    at_ += taken ? 1 : 0;
    return taken;
}

void TokenCursor::expect_sign(std::string_view sign) {
    if (!take_sign(sign)) {
        refuse("'" + std::string(sign) + "'");
    }
}

void TokenCursor::expect_word(std::string_view word) {
    if (!take_word(word)) {
        refuse("'" + std::string(word) + "'");
    }
}

std::string TokenCursor::expect_name() {
    if (peek().kind != TokenKind::name) {
        refuse("a name");
    }
    return std::string(take().text);
}

void TokenCursor::expect_tag_end() {
    if (peek().kind != TokenKind::tag_end) {
        refuse("the end of the tag");
    }
    take();
}

void TokenCursor::refuse(std::string_view expected) const {
    if (peek().kind == TokenKind::faulty || peek().kind == TokenKind::end) {
        throw SyntaxFault{};
    }
    const std::string found = peek().kind == TokenKind::tag_end
                                  ? "the end of the tag"
                                  : "'" + std::string(peek().text) + "'";
    throw SyntaxFault{peek().span, "expected " + std::string(expected) + ", found " + found, ""};
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
