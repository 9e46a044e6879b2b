// Cuts a template into text and the tokens of its tags, and does with white space what the tags ask
// for. Line feeds after a tag and blanks before one that starts its line are dropped, as Jinja does
// with trim_blocks and lstrip_blocks.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

enum class TokenKind : std::uint8_t {
    text,
    print_begin,  // {{
    print_end,
    tag_begin,  // {%
    tag_end,
    name,
    integer,
    decimal,
    string,  // with its quotes
    sign,    // an operator or a bracket
    faulty,  // reported already
    end
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Every tag that is begun is also ended, and the last token is `end`, whatever the faults.
[[nodiscard]] std::vector<Token> lex(std::string_view text,
                                     base::SourceId source,
                                     base::Diagnostics& diagnostics);

}  // namespace unitfolio::templating
