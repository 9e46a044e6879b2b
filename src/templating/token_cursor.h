// The tokens of a template, read one after the other, with what every part of the parser needs to
// refuse them.
#pragma once

#include "templating/lexer.h"

#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

class TokenCursor {
  public:
    /// `tokens` end with an end token.
    explicit TokenCursor(std::vector<Token> tokens)
        : tokens_(std::move(tokens)) {}

    [[nodiscard]] const Token& peek() const { return tokens_[at_]; }

    /// Whether this word or sign is next. Those of text have their quotation marks.
    [[nodiscard]] bool is(std::string_view text) const { return peek().text == text; }

    /// Stays at the end.
    const Token& take();

    void step_back() { --at_; }

    /// Takes a word or sign if it is next.
    bool accept(std::string_view text);

    // Take a token or refuse what stands there.
    void expect(std::string_view text);
    const Token& expect(TokenKind kind, std::string_view what);

    const Token& expect_name() { return expect(TokenKind::name, "a name"); }

    /// Throws "expected …, found …" at the present token, or what the lexer found wrong there.
    [[noreturn]] void refuse(std::string_view expected) const;

    /// Goes behind the end of the present tag.
    void leave_tag();

    void leave_all();

    /// From `begin` to what was taken last.
    [[nodiscard]] base::Span span_from(base::Span begin) const;

  private:
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace unitfolio::templating
