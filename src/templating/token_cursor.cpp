#include "templating/token_cursor.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

namespace {

std::string describe(const Token& token) {
    switch (token.kind) {
        case TokenKind::print_end:
        case TokenKind::tag_end:
            return "the end of the tag";
        case TokenKind::end:
        case TokenKind::text:
            return "the end of the template";
        default:
            return "'" + std::string(token.text) + "'";
    }
}

}  // namespace

TokenCursor::TokenCursor(std::string_view text,
                         base::SourceId source,
                         base::Diagnostics& diagnostics)
    : source_(source),
      diagnostics_(diagnostics),
      tokens_(lex(text, source, diagnostics)) {}

const Token& TokenCursor::ahead() const {
    return at_ + 1 < tokens_.size() ? tokens_[at_ + 1] : tokens_.back();
}

bool TokenCursor::at(std::string_view text) const {
    return (at(TokenKind::sign) || at(TokenKind::name)) && current().text == text;
}

bool TokenCursor::at_end_of_tag() const {
    return at(TokenKind::print_end) || at(TokenKind::tag_end) || at(TokenKind::end);
}

Token TokenCursor::next() {
    const Token token = current();
    if (!at(TokenKind::end)) {
        ++at_;
    }
    return token;
}

bool TokenCursor::accept(std::string_view text) {
    if (!at(text)) {
        return false;
    }
    next();
    return true;
}

void TokenCursor::expect(std::string_view text) {
    if (!accept(text)) {
        fail_here("'" + std::string(text) + "'");
    }
}

Token TokenCursor::expect_name(std::string_view what) {
    if (at(TokenKind::name)) {
        return next();
    }
    fail_here(what);
    return current();
}

void TokenCursor::finish_tag() {
    if (!at_end_of_tag()) {
        fail_here("the end of the tag");
    }
    next();
    recovering_ = false;
}

base::Span TokenCursor::span_from(std::uint32_t begin) const {
    return {source_, begin, at_ == 0 ? begin : std::max(begin, tokens_[at_ - 1].end)};
}

base::Span TokenCursor::span(const Token& token) const {
    return {source_, token.begin, token.end};
}

void TokenCursor::fail(base::Span span, std::string message, std::string hint) {
    if (!recovering_) {
        report(span, std::move(message), std::move(hint));
        recovering_ = true;
    }
    while (!at_end_of_tag()) {
        next();
    }
}

void TokenCursor::fail_here(std::string_view expected) {
    recovering_ = recovering_ || at(TokenKind::faulty);
    fail(span(current()), "expected " + std::string(expected) + ", found " + describe(current()));
}

void TokenCursor::report(base::Span span, std::string message, std::string hint) {
    auto& diagnostic = diagnostics_.report(base::Code::template_syntax, span, std::move(message));
    if (!hint.empty()) {
        diagnostic.hint(std::move(hint));
    }
}

}  // namespace unitfolio::templating
