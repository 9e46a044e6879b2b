#include "templating/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
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
            lex_text(next_bracket());
            if (at_ < text_.size()) {
                lex_bracket();
            }
        }
        add(TokenKind::end, text_.size());
        return std::move(tokens_);
    }

  private:
    /// A token that ends here.
    void add(TokenKind kind, std::size_t begin) {
        tokens_.push_back({kind, text_.substr(begin, at_ - begin), span(begin, at_)});
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

    void pass_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

    void pass_control() { at_ += is_at("-") || is_at("+") ? 1 : 0; }

    /// Where the next tag or comment opens.
    [[nodiscard]] std::size_t next_bracket() const {
        std::size_t brace = text_.find('{', at_);
        while (brace != kNowhere && (brace + 1 == text_.size() ||
                                     std::string_view("{%#").find(text_[brace + 1]) == kNowhere)) {
            brace = text_.find('{', brace + 1);
        }
        return std::min(brace, text_.size());
    }

    void lex_text(std::size_t bracket) {
        const std::size_t begin = std::exchange(at_, std::max(at_, end_before(bracket)));
        if (at_ > begin) {
            add(TokenKind::text, begin);
        }
        at_ = bracket;
    }

    /// Where the text in front of a bracket ends when white space is dropped as the bracket says.
    [[nodiscard]] std::size_t end_before(std::size_t bracket) const {
        const std::string_view before = text_.substr(0, bracket);
        const std::string_view sign = text_.substr(bracket, 3);
        if (sign.ends_with('-') && sign.size() == 3) {
            return before.find_last_not_of(kSpace) + 1;
        }
        const std::size_t blanks = before.find_last_not_of(kBlanks) + 1;
        const bool is_first = blanks == 0 || before[blanks - 1] == '\n';
        const bool strips = !sign.empty() && !sign.starts_with("{{") && !sign.ends_with('+');
        return strips && is_first ? blanks : bracket;
    }

    void lex_bracket() {
        const std::size_t begin = at_;
        const char kind = text_[at_ + 1];
        at_ += 2;
        if (kind == '#') {
            pass_comment(begin);
            return;
        }
        const std::string_view closing = kind == '{' ? "}}" : "%}";
        add(kind == '{' ? TokenKind::print_begin : TokenKind::statement_begin, begin);
        pass_control();
        if (kind == '%' && pass_tag("raw", false)) {
            tokens_.pop_back();
            lex_raw(begin);
        } else if (!lex_tag(begin, closing)) {
            add(TokenKind::faulty, at_);
            at_ = std::min(text_.find(closing, at_), text_.size());
            if (at_ < text_.size()) {
                lex_end(closing);
            }
        }
    }

    void pass_comment(std::size_t begin) {
        at_ = text_.find("#}", at_);
        if (at_ == kNowhere) {
            at_ = text_.size();
            report(begin, begin + 2, "a comment is never closed");
            return;
        }
        at_ -= text_[at_ - 1] == '-' || text_[at_ - 1] == '+' ? 1 : 0;
        pass_end("#}", true);
    }

    /// Passes the end of a tag if it is here, and the white space that is dropped behind it: all
    /// behind a '-', a line end where lines are trimmed.
    bool pass_end(std::string_view closing, bool trims_line) {
        const std::size_t begin = at_;
        const char control = text_[at_];
        pass_control();
        if (!is_at(closing)) {
            at_ = begin;
            return false;
        }
        at_ += closing.size();
        if (control == '-') {
            pass_space();
        } else if (control != '+' && trims_line) {
            at_ += is_at("\r\n") ? 2 : is_at("\n") ? 1 : 0;
        }
        return true;
    }

    /// Passes "word %}" if it is here.
    bool pass_tag(std::string_view word, bool trims_line) {
        const std::size_t begin = at_;
        pass_space();
        if (is_at(word)) {
            at_ += word.size();
            pass_space();
            if (at_ < text_.size() && pass_end("%}", trims_line)) {
                return true;
            }
        }
        at_ = begin;
        return false;
    }

    void lex_raw(std::size_t begin) {
        const std::size_t content = at_;
        for (auto bracket = text_.find("{%", content); bracket != kNowhere;
             bracket = text_.find("{%", bracket + 2)) {
            at_ = bracket + 2;
            pass_control();
            if (pass_tag("endraw", true)) {
                const std::size_t behind = std::exchange(at_, content);
                lex_text(bracket);
                at_ = behind;
                return;
            }
        }
        report(begin, content, "'raw' is never closed");
        at_ = text_.size();
    }

    /// False if the rest of the tag can't be read.
    bool lex_tag(std::size_t begin, std::string_view closing) {
        const std::size_t first = tokens_.size();
        std::size_t braces = 0;
        for (pass_space(); at_ < text_.size(); pass_space()) {
            if (braces == 0 && lex_end(closing)) {
                return true;
            }
            if (tokens_.size() - first > kMostTokensOfTag) {
                report(begin, begin + 2, "this tag is too long");
                return false;
            }
            braces += is_at("{") ? 1 : 0;
            braces -= is_at("}") && braces > 0 ? 1 : 0;
            if (!lex_token()) {
                return false;
            }
        }
        report(begin, begin + 2, "'" + std::string(text_.substr(begin, 2)) + "' is never closed");
        return true;
    }

    bool lex_end(std::string_view closing) {
        const std::size_t begin = at_;
        if (!pass_end(closing, closing == "%}")) {
            return false;
        }
        const std::size_t behind = std::exchange(at_, text_.find(closing, begin) + closing.size());
        add(TokenKind::tag_end, at_ - closing.size());
        at_ = behind;
        return true;
    }

    bool lex_token() {
        const std::size_t begin = at_;
        if (is_digit(text_[at_])) {
            at_ += number_size();
            add(TokenKind::number, begin);
        } else if (is_name(text_[at_])) {
            const auto rest = text_.substr(at_);
            at_ += static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_name) -
                                            rest.begin());
            add(TokenKind::name, begin);
        } else if (text_[at_] == '"' || text_[at_] == '\'') {
            return lex_string();
        } else {
            return lex_sign();
        }
        return true;
    }

    /// Of the number that begins here. Behind a point it is an index, which has no point of its
    /// own.
    [[nodiscard]] std::size_t number_size() const {
        const std::string_view rest = text_.substr(at_);
        const auto whole = std::find_if_not(rest.begin(), rest.end(), is_digit);
        const auto whole_size = static_cast<std::size_t>(whole - rest.begin());
        const bool is_index = at_ > 0 && text_[at_ - 1] == '.';
        const std::string_view behind = rest.substr(whole_size, 2);
        const bool has_point = behind.size() == 2 && behind[0] == '.' && is_digit(behind[1]);
        if (is_index || (!has_point && !behind.starts_with('e') && !behind.starts_with('E'))) {
            return whole_size;
        }
        double number = 0;
        const char* const end = std::from_chars(rest.data(), rest.data() + rest.size(), number).ptr;
        return static_cast<std::size_t>(end - rest.data());
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
        ++at_;
        add(TokenKind::string, begin);
        return true;
    }

    bool lex_sign() {
        constexpr std::array<std::string_view, 5> pairs = {"==", "!=", "<=", ">=", "//"};
        constexpr std::string_view singles = "+-*/%~<>=.,:|()[]{}";
        const std::size_t begin = at_;
        if (std::find(pairs.begin(), pairs.end(), text_.substr(at_, 2)) != pairs.end()) {
            at_ += 2;
        } else if (singles.find(text_[at_]) != kNowhere) {
            ++at_;
        } else {
            report(at_, at_ + 1, "unexpected '" + std::string(text_.substr(at_, 1)) + "'");
            return false;
        }
        add(TokenKind::sign, begin);
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
