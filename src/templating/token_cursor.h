// The tokens of a template, read one after the other, with what every part of the parser needs to
// refuse them.
#pragma once

#include "templating/lexer.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

/// Thrown inside the parser, which reports it and goes on behind the tag.
struct SyntaxFault {
    base::Span span;
    std::string message;
    std::string hint;
};

class TokenCursor {
  public:
    /// `tokens` end with an end token.
    explicit TokenCursor(std::vector<Token> tokens)
        : tokens_(std::move(tokens)) {}

    [[nodiscard]] const Token& peek() const { return tokens_[at_]; }

    /// Stays at the end.
    Token take();

    void step_back() { --at_; }

    [[nodiscard]] bool is(TokenKind kind, std::string_view text) const {
        return peek().kind == kind && peek().text == text;
    }

    // Take a token if it is this one.
    bool take_sign(std::string_view sign);
    bool take_word(std::string_view word);

    // Take a token or refuse what stands there.
    void expect_sign(std::string_view sign);
    void expect_word(std::string_view word);
    std::string expect_name();
    void expect_tag_end();

    /// "expected …, found …" at the present token. A token that the lexer has reported makes an
    /// empty message, which nobody need report again.
    [[noreturn]] void refuse(std::string_view expected) const;

    /// Goes behind the end of the present tag.
    void leave_tag();

    /// From `begin` to what was taken last.
    [[nodiscard]] base::Span span_from(base::Span begin) const;

  private:
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace unitfolio::templating
