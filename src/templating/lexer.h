// A template cut into tokens. White space around tags is dropped here, by Jinja's rules with
// trim_blocks and lstrip_blocks: a line end behind a statement or comment and blanks before one
// that is first on its line; all of it on the side of a '-'; nothing on the side of a '+'.
#pragma once

#include "base/source.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

enum class TokenKind : std::uint8_t {
    text,
    print_begin,
    statement_begin,
    /// Of either.
    tag_end,
    name,
    number,
    /// With its quotation marks.
    string,
    sign,
    /// What can't be read; its text says why.
    fault,
    end
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;
    base::Span span;
};

/// The last token is the end. The views are of `text`, which is at most 4 GiB.
[[nodiscard]] std::vector<Token> lex(std::string_view text, base::SourceId source);

}  // namespace unitfolio::templating
