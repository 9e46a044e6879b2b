#include "templating/lexer.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kMostTokensOfTag = 2000;
constexpr std::string_view kSpace = " \t\r\n\v\f";
constexpr std::string_view kBlanks = " \t";
constexpr auto kNowhere = std::string_view::npos;

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_name(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           is_digit(character) || character == '_' || static_cast<unsigned char>(character) >= 0x80;
}

class Lexer {
  public:
    Lexer(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics)
        : text_(text),
          source_(source),
          diagnostics_(diagnostics) {}

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            lex_text();
            if (at_ < text_.size()) {
                lex_bracket();
            }
        }
        add(TokenKind::end, text_.size(), text_.size());
        return std::move(tokens_);
    }

  private:
    void add(TokenKind kind, std::size_t begin, std::size_t end) {
        tokens_.push_back({kind, text_.substr(begin, end - begin), span(begin, end)});
    }

    [[nodiscard]] base::Span span(std::size_t begin, std::size_t end) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void report(std::size_t begin, std::size_t end, std::string message) {
        diagnostics_.report(base::Code::template_syntax, span(begin, end), std::move(message));
    }

    [[nodiscard]] bool is_at(std::string_view what) const {
        return text_.substr(at_, what.size()) == what;
    }

    /// Where the next tag or comment opens.
    [[nodiscard]] std::size_t next_bracket() const {
        std::size_t brace = text_.find('{', at_);
        while (brace != kNowhere && (brace + 1 == text_.size() ||
                                     std::string_view("{%#").find(text_[brace + 1]) == kNowhere)) {
            brace = text_.find('{', brace + 1);
        }
        return std::min(brace, text_.size());
    }

    void lex_text() {
        const std::size_t bracket = next_bracket();
        const std::size_t end = end_before(bracket);
        if (end > at_) {
            add(TokenKind::text, at_, end);
        }
        at_ = bracket;
    }

    /// Where the text in front of a bracket ends when white space is dropped as the bracket says.
    [[nodiscard]] std::size_t end_before(std::size_t bracket) const {
        if (bracket == text_.size()) {
            return bracket;
        }
        const char control = bracket + 2 < text_.size() ? text_[bracket + 2] : '\0';
        const std::string_view before = text_.substr(0, bracket);
        if (control == '-') {
            return std::max(at_, before.find_last_not_of(kSpace) + 1);
        }
        const std::size_t blanks = before.find_last_not_of(kBlanks) + 1;
        const bool is_first = blanks == 0 || before[blanks - 1] == '\n';
        return text_[bracket + 1] != '{' && control != '+' && is_first ? std::max(at_, blanks)
                                                                       : bracket;
    }

    void lex_bracket() {
        const std::size_t begin = at_;
        const char kind = text_[at_ + 1];
        at_ += 2;
        if (kind == '#') {
            skip_comment(begin);
            return;
        }
        at_ += is_at("-") || is_at("+") ? 1 : 0;
        if (kind == '%' && skip_raw(begin)) {
            return;
        }
        add(kind == '{' ? TokenKind::print_begin : TokenKind::statement_begin, begin, begin + 2);
        lex_tag(begin, kind == '{' ? "}}" : "%}");
    }

    void skip_comment(std::size_t begin) {
        at_ = text_.find("#}", at_);
        if (at_ == kNowhere) {
            report(begin, begin + 2, "a comment is never closed");
            at_ = text_.size();
            return;
        }
        const char control = text_[at_ - 1];
        at_ += 2;
        leave_tag(control == '-' || control == '+' ? control : '%');
    }

    /// Drops white space behind a tag: all behind '-', one line end behind '%'.
    void leave_tag(char control) {
        if (control == '-') {
            at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size());
        } else if (control == '%') {
            at_ += is_at("\r\n") ? 2 : is_at("\n") ? 1 : 0;
        }
    }

    /// Whether "word %}" stands here; moves behind it and drops white space as its sign says, or as
    /// `otherwise` does if it has none.
    bool pass_tag_of(std::string_view word, char otherwise) {
        std::size_t at = std::min(text_.find_first_not_of(kSpace, at_), text_.size());
        if (text_.substr(at, word.size()) != word) {
            return false;
        }
        at = std::min(text_.find_first_not_of(kSpace, at + word.size()), text_.size());
        const char control = at < text_.size() ? text_[at] : '\0';
        at += control == '-' || control == '+' ? 1 : 0;
        if (text_.substr(at, 2) != "%}") {
            return false;
        }
        at_ = at + 2;
        leave_tag(control == '-' || control == '+' ? control : otherwise);
        return true;
    }

    bool skip_raw(std::size_t begin) {
        if (!pass_tag_of("raw", '+')) {
            return false;
        }
        const std::size_t content = at_;
        while ((at_ = text_.find("{%", at_)) != kNowhere) {
            const std::size_t bracket = at_;
            at_ += 2;
            at_ += is_at("-") || is_at("+") ? 1 : 0;
            if (pass_tag_of("endraw", '%')) {
                const std::size_t behind = std::exchange(at_, content);
                add(TokenKind::text, content, std::max(content, end_before(bracket)));
                at_ = behind;
                return true;
            }
        }
        report(begin, content, "'raw' is never closed");
        at_ = text_.size();
        return true;
    }

    void lex_tag(std::size_t begin, std::string_view closing) {
        const std::size_t first = tokens_.size();
        std::size_t braces = 0;
        for (;;) {
            at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size());
            if (at_ == text_.size()) {
                report(begin,
                       begin + 2,
                       "'" + std::string(text_.substr(begin, 2)) + "' is never closed");
                return;
            }
            if (braces == 0 && pass_end(closing)) {
                return;
            }
            if (tokens_.size() - first > kMostTokensOfTag) {
                report(begin, begin + 2, "this tag is too long");
                return skip_tag(closing);
            }
            braces += is_at("{") ? 1 : 0;
            braces -= is_at("}") && braces > 0 ? 1 : 0;
            if (!lex_token()) {
                return skip_tag(closing);
            }
        }
    }

    bool pass_end(std::string_view closing) {
        const bool has_control =
            (is_at("-") || is_at("+")) && text_.substr(at_ + 1, closing.size()) == closing;
        if (!has_control && !is_at(closing)) {
            return false;
        }
        const char control = has_control ? text_[at_] : closing.front();
        at_ += has_control ? 1 : 0;
        add(TokenKind::tag_end, at_, at_ + closing.size());
        at_ += closing.size();
        leave_tag(control);
        return true;
    }

    void skip_tag(std::string_view closing) {
        add(TokenKind::faulty, at_, at_);
        at_ = text_.find(closing, at_);
        if (at_ == kNowhere) {
            at_ = text_.size();
            return;
        }
        add(TokenKind::tag_end, at_, at_ + closing.size());
        at_ += closing.size();
    }

    bool lex_token() {
        const std::size_t begin = at_;
        if (is_digit(text_[at_])) {
            pass_number();
            add(TokenKind::number, begin, at_);
        } else if (is_name(text_[at_])) {
            pass_all(is_name);
            add(TokenKind::name, begin, at_);
        } else if (text_[at_] == '"' || text_[at_] == '\'') {
            return lex_string();
        } else {
            return lex_sign();
        }
        return true;
    }

    void pass_all(bool (*belongs)(char)) {
        while (at_ < text_.size() && belongs(text_[at_])) {
            ++at_;
        }
    }

    void pass_number() {
        const auto belongs = [](char character) {
            return is_digit(character) || character == '_';
        };
        const bool is_index = at_ > 0 && text_[at_ - 1] == '.';
        pass_all(belongs);
        const auto digit_at = [this](std::size_t at) {
            return at < text_.size() && is_digit(text_[at]);
        };
        if (is_at(".") && digit_at(at_ + 1) && !is_index) {
            ++at_;
            pass_all(belongs);
        }
        if (is_at("e") || is_at("E")) {
            const char sign = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
            const std::size_t digits = at_ + (sign == '-' || sign == '+' ? 2 : 1);
            if (digit_at(digits)) {
                at_ = digits;
                pass_all(belongs);
            }
        }
    }

    bool lex_string() {
        const std::size_t begin = at_;
        const char quote = text_[at_++];
        while (at_ < text_.size() && text_[at_] != quote) {
            at_ += text_[at_] == '\\' ? 2 : 1;
        }
        if (at_ >= text_.size()) {
            at_ = begin;
            report(begin, begin + 1, "this text is never closed");
            return false;
        }
        add(TokenKind::string, begin, ++at_);
        return true;
    }

    bool lex_sign() {
        constexpr std::array<std::string_view, 24> signs = {
            "==", "!=", "<=", ">=", "//", "+", "-", "*", "/", "%", "~", "<",
            ">",  "=",  ".",  ",",  ":",  "|", "(", ")", "[", "]", "{", "}"};
        const auto* const sign =
            std::find_if(signs.begin(), signs.end(), [this](auto each) { return is_at(each); });
        if (sign == signs.end()) {
            report(at_, at_ + 1, "unexpected '" + std::string(text_.substr(at_, 1)) + "'");
            return false;
        }
        add(TokenKind::sign, at_, at_ + sign->size());
        at_ += sign->size();
        return true;
    }

    std::string_view text_;
    base::SourceId source_;
    base::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::string_view text,
                       base::SourceId source,
                       base::Diagnostics& diagnostics) {
    return Lexer(text, source, diagnostics).run();
}

}  // namespace unitfolio::templating
