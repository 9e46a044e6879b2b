// A place in the tokens of a template, and the way the parsers recover: after a fault the rest of
// the tag is skipped and further faults in it stay silent, so that each mistake is reported once.
#pragma once

#include "base/diagnostic.h"
#include "templating/lexer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

class TokenCursor {
  public:
    TokenCursor(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics);

    [[nodiscard]] const Token& current() const { return tokens_[at_]; }

    [[nodiscard]] const Token& ahead() const;

    [[nodiscard]] bool at(TokenKind kind) const { return current().kind == kind; }

    /// Whether the current token is this operator, bracket or word.
    [[nodiscard]] bool at(std::string_view text) const;
    [[nodiscard]] bool at_end_of_tag() const;

    Token next();
    /// Moves on and tells so if at(text).
    bool accept(std::string_view text);
    /// Like accept, but anything else is a fault.
    void expect(std::string_view text);
    Token expect_name(std::string_view what);
    /// To be called at the end of each tag; anything left in it is a fault.
    void finish_tag();

    [[nodiscard]] base::Span span_from(std::uint32_t begin) const;
    [[nodiscard]] base::Span span(const Token& token) const;

    /// Reports a fault and skips the rest of the tag. The hint may be empty.
    void fail(base::Span span, std::string message, std::string hint = {});
    /// Reports what stands here instead of what was expected.
    void fail_here(std::string_view expected);
    /// Reports a fault without skipping anything.
    void report(base::Span span, std::string message, std::string hint = {});

  private:
    base::SourceId source_;
    base::Diagnostics& diagnostics_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    bool recovering_ = false;
};

}  // namespace unitfolio::templating
