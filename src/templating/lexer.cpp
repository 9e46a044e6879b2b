#include "templating/lexer.h"

#include "templating/characters.h"

#include <array>
#include <cstddef>
#include <string>

namespace unitfolio::templating {

namespace {

/// Bounds the depth of what the parser makes of one tag.
constexpr std::size_t kMostTokensOfATag = 2000;

constexpr auto kSigns = std::to_array<std::string_view>(
    {"//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[",
     "]",  "(",  ")",  "{",  "}",  ">",  "<", "=", ".", ":", "|", ",", ";"});

class Lexer {
  public:
    Lexer(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics)
        : text_(text),
          source_(source),
          diagnostics_(diagnostics) {}

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            lex_text();
        }
        push(TokenKind::end, at_, at_);
        return std::move(tokens_);
    }

  private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void push(TokenKind kind, std::size_t begin, std::size_t end) {
        tokens_.push_back({kind,
                           text_.substr(begin, end - begin),
                           static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(end)});
    }

    base::Diagnostic& fault(std::size_t begin, std::size_t end, std::string message) {
        return diagnostics_.report(
            base::Code::template_syntax,
            {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            std::move(message));
    }

    void skip_space() {
        while (at_ < text_.size() && is_space(text_[at_])) {
            ++at_;
        }
    }

    void skip_line_end() {
        if (peek() == '\r') {
            ++at_;
        }
        if (peek() == '\n') {
            ++at_;
        }
    }

    void lex_text();
    void push_text(std::size_t begin, std::size_t end, std::string_view opening);
    void lex_comment(std::size_t begin);
    bool lex_raw();
    bool skip_word(std::string_view word);
    void lex_tag(std::size_t begin, bool prints);
    bool end_tag(bool prints);
    bool lex_token(std::size_t tag_begin);
    void lex_name();
    void lex_number();
    bool lex_string();
    bool lex_sign();
    bool match_bracket(char sign);
    void skip_tag(bool prints);

    std::string_view text_;
    base::SourceId source_;
    base::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    /// Brackets of the current tag that wait for their partners.
    std::string open_brackets_;
};

void Lexer::lex_text() {
    const std::size_t begin = at_;
    std::size_t open = text_.find('{', at_);
    while (open != std::string_view::npos &&
           (open + 1 == text_.size() ||
            std::string_view("{%#").find(text_[open + 1]) == std::string_view::npos)) {
        open = text_.find('{', open + 1);
    }
    if (open == std::string_view::npos) {
        at_ = text_.size();
        push(TokenKind::text, begin, at_);
        return;
    }
    at_ = open + 2;
    if (peek() == '-' || peek() == '+') {
        ++at_;
    }
    push_text(begin, open, text_.substr(open, at_ - open));
    switch (text_[open + 1]) {
        case '#':
            lex_comment(open);
            break;
        case '%':
            if (!lex_raw()) {
                lex_tag(open, false);
            }
            break;
        default:
            lex_tag(open, true);
    }
}

void Lexer::push_text(std::size_t begin, std::size_t end, std::string_view opening) {
    std::size_t kept = end;
    while (kept > begin && is_space(text_[kept - 1]) &&
           (opening.back() == '-' || (text_[kept - 1] != '\n' && text_[kept - 1] != '\r'))) {
        --kept;
    }
    const bool starts_line = kept == 0 || text_[kept - 1] == '\n' || text_[kept - 1] == '\r';
    const bool strips_line = opening.back() != '+' && opening[1] != '{' && starts_line;
    if (opening.back() != '-' && !strips_line) {
        kept = end;
    }
    if (kept > begin) {
        push(TokenKind::text, begin, kept);
    }
}

void Lexer::lex_comment(std::size_t begin) {
    const std::size_t close = text_.find("#}", at_);
    if (close == std::string_view::npos) {
        fault(begin, begin + 2, "a comment is never closed").hint("close it with '#}'");
        at_ = text_.size();
        return;
    }
    const char sign = close > at_ ? text_[close - 1] : '\0';
    at_ = close + 2;
    if (sign == '-') {
        skip_space();
    } else if (sign != '+') {
        skip_line_end();
    }
}

bool Lexer::skip_word(std::string_view word) {
    skip_space();
    if (!rest().starts_with(word)) {
        return false;
    }
    at_ += word.size();
    skip_space();
    return true;
}

// Behind "{%": everything from "raw %}" to "{% endraw %}" as text.
bool Lexer::lex_raw() {
    const std::size_t start = at_;
    if (!skip_word("raw") || !(rest().starts_with("%}") || rest().starts_with("-%}"))) {
        at_ = start;
        return false;
    }
    const bool strips = peek() == '-';
    at_ += strips ? 3 : 2;
    if (strips) {
        skip_space();
    }
    const std::size_t begin = at_;
    for (std::size_t open = text_.find("{%", begin); open != std::string_view::npos;
         open = text_.find("{%", open + 2)) {
        at_ = open + 2;
        if (peek() == '-' || peek() == '+') {
            ++at_;
        }
        const std::string_view opening = text_.substr(open, at_ - open);
        if (skip_word("endraw") && end_tag(false)) {
            tokens_.pop_back();
            push_text(begin, open, opening);
            return true;
        }
    }
    fault(start - 2, begin, "'raw' is never closed").hint("close it with '{% endraw %}'");
    at_ = text_.size();
    return true;
}

void Lexer::lex_tag(std::size_t begin, bool prints) {
    push(prints ? TokenKind::print_begin : TokenKind::tag_begin, begin, at_);
    open_brackets_.clear();
    const std::size_t first = tokens_.size();
    for (skip_space(); !end_tag(prints); skip_space()) {
        if (tokens_.size() - first > kMostTokensOfATag) {
            fault(begin, begin + 2, "this tag is too long").hint("compute parts of it with 'set'");
            push(TokenKind::faulty, at_, at_);
            skip_tag(prints);
            return;
        }
        if (!lex_token(begin)) {
            push(TokenKind::faulty, at_, at_);
            skip_tag(prints);
            return;
        }
    }
}

// "%}" ends a tag whatever is open, for it can't stand in an expression; "}}" may close two maps.
bool Lexer::end_tag(bool prints) {
    const std::string_view close = prints ? "}}" : "%}";
    const bool sign = peek() == '-' || (peek() == '+' && !prints);
    if (rest().substr(sign ? 1 : 0).substr(0, 2) != close || (prints && !open_brackets_.empty())) {
        return false;
    }
    const std::size_t begin = at_;
    at_ += sign ? 3 : 2;
    push(prints ? TokenKind::print_end : TokenKind::tag_end, begin, at_);
    if (sign && text_[begin] == '-') {
        skip_space();
    } else if (!sign && !prints) {
        skip_line_end();
    }
    return true;
}

// After a fault: on to where the tag most likely ends.
void Lexer::skip_tag(bool prints) {
    const std::size_t close = text_.find(prints ? "}}" : "%}", at_);
    open_brackets_.clear();
    if (close == std::string_view::npos) {
        at_ = text_.size();
        push(prints ? TokenKind::print_end : TokenKind::tag_end, at_, at_);
        return;
    }
    at_ = close;
    end_tag(prints);
}

bool Lexer::lex_token(std::size_t tag_begin) {
    if (at_ == text_.size()) {
        const std::string opening(text_.substr(tag_begin, 2));
        fault(tag_begin, tag_begin + 2, "'" + opening + "' is never closed")
            .hint(opening == "{{" ? "close it with '}}'" : "close it with '%}'");
        return false;
    }
    if (starts_name(peek())) {
        lex_name();
        return true;
    }
    if (is_digit(peek())) {
        lex_number();
        return true;
    }
    return peek() == '"' || peek() == '\'' ? lex_string() : lex_sign();
}

void Lexer::lex_name() {
    const std::size_t begin = at_;
    while (starts_name(peek()) || is_digit(peek())) {
        ++at_;
    }
    push(TokenKind::name, begin, at_);
}

void Lexer::lex_number() {
    const std::size_t begin = at_;
    const auto skip_digits = [this] {
        while (is_digit(peek()) || (peek() == '_' && is_digit(peek(1)))) {
            ++at_;
        }
    };
    // In "pair.0.1" the digits after each point are an index.
    const bool index = begin > 0 && text_[begin - 1] == '.';
    TokenKind kind = TokenKind::integer;
    skip_digits();
    if (!index && peek() == '.' && is_digit(peek(1))) {
        kind = TokenKind::decimal;
        ++at_;
        skip_digits();
    }
    const bool exponent_sign = peek(1) == '+' || peek(1) == '-';
    if (!index && (peek() == 'e' || peek() == 'E') && is_digit(peek(exponent_sign ? 2 : 1))) {
        kind = TokenKind::decimal;
        at_ += exponent_sign ? 2 : 1;
        skip_digits();
    }
    push(kind, begin, at_);
}

bool Lexer::lex_string() {
    const std::size_t begin = at_;
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote) {
        at_ += text_[at_] == '\\' ? 2 : 1;
    }
    if (at_ >= text_.size()) {
        at_ = begin + 1;
        fault(begin, begin + 1, "this text is never closed")
            .hint(std::string("close it with ") + quote);
        return false;
    }
    ++at_;
    push(TokenKind::string, begin, at_);
    return true;
}

bool Lexer::lex_sign() {
    for (const std::string_view sign : kSigns) {
        if (rest().starts_with(sign)) {
            if (!match_bracket(sign.front())) {
                return false;
            }
            push(TokenKind::sign, at_, at_ + sign.size());
            at_ += sign.size();
            return true;
        }
    }
    std::size_t end = at_ + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    fault(at_, end, "unexpected '" + std::string(text_.substr(at_, end - at_)) + "'");
    return false;
}

// Notes a bracket that opens; false if one closes that should not.
bool Lexer::match_bracket(char sign) {
    constexpr std::string_view opening = "([{";
    constexpr std::string_view closing = ")]}";
    if (const std::size_t kind = opening.find(sign); kind != std::string_view::npos) {
        open_brackets_ += closing[kind];
    }
    if (closing.find(sign) == std::string_view::npos) {
        return true;
    }
    if (!open_brackets_.empty() && open_brackets_.back() == sign) {
        open_brackets_.pop_back();
        return true;
    }
    const std::string expected = open_brackets_.empty()
                                     ? "there is no bracket to close"
                                     : std::string("expected '") + open_brackets_.back() + "'";
    fault(at_, at_ + 1, std::string("unexpected '") + sign + "': " + expected);
    return false;
}

}  // namespace

std::vector<Token> lex(std::string_view text,
                       base::SourceId source,
                       base::Diagnostics& diagnostics) {
    return Lexer(text, source, diagnostics).run();
}

}  // namespace unitfolio::templating
