#include "templating/lexer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unitfolio::templating {

namespace {

/// Whoever runs or frees an expression may go as deep as it has tokens.
constexpr std::size_t kMostTokensOfTag = 2000;
constexpr std::string_view kSpace = " \t\r\n\v\f";
constexpr auto kNowhere = std::string_view::npos;

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_name(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           is_digit(character) || character == '_' || static_cast<unsigned char>(character) >= 0x80;
}

bool is_control(char character) {
    return character == '-' || character == '+';
}

class Lexer {
  public:
    Lexer(std::string_view text, base::SourceId source)
        : text_(text),
          source_(source) {}

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            const std::size_t bracket = next_bracket();
            lex_text(bracket);
            if (bracket < text_.size()) {
                lex_bracket();
            }
        }
        add(TokenKind::end, at_);
        return std::move(tokens_);
    }

  private:
    [[nodiscard]] base::Span span(std::size_t begin, std::size_t end) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    /// A token that ends here.
    void add(TokenKind kind, std::size_t begin) {
        tokens_.push_back({kind, text_.substr(begin, at_ - begin), span(begin, at_)});
    }

    void refuse(std::size_t begin, std::size_t size, std::string_view message) {
        tokens_.push_back({TokenKind::fault, message, span(begin, begin + size)});
    }

    [[nodiscard]] bool is_at(std::string_view what) const {
        return text_.substr(at_, what.size()) == what;
    }

    template <class Predicate>
    void pass(Predicate belongs) {
        while (at_ < text_.size() && belongs(text_[at_])) {
            ++at_;
        }
    }

    void pass_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

    /// Where the next tag or comment opens.
    [[nodiscard]] std::size_t next_bracket() const {
        std::size_t brace = text_.find('{', at_);
        while (brace != kNowhere && (brace + 1 == text_.size() ||
                                     std::string_view("{%#").find(text_[brace + 1]) == kNowhere)) {
            brace = text_.find('{', brace + 1);
        }
        return std::min(brace, text_.size());
    }

    /// The text in front of a bracket, without the white space that the bracket drops.
    void lex_text(std::size_t bracket) {
        const std::size_t begin = at_;
        const std::string_view before = text_.substr(0, bracket);
        const std::string_view opening = text_.substr(bracket, 3);
        std::size_t end = bracket;
        if (opening.size() == 3 && opening.ends_with('-')) {
            end = before.find_last_not_of(kSpace) + 1;
        } else if (!opening.empty() && !opening.starts_with("{{") && !opening.ends_with('+')) {
            const std::size_t blanks = before.find_last_not_of(" \t") + 1;
            end = blanks == 0 || before[blanks - 1] == '\n' ? blanks : bracket;
        }
        at_ = std::max(begin, end);
        if (at_ > begin) {
            add(TokenKind::text, begin);
        }
        at_ = bracket;
    }

    void lex_bracket() {
        const std::size_t begin = at_;
        const char kind = text_[at_ + 1];
        at_ += 2;
        if (kind == '#') {
            pass_comment(begin);
            return;
        }
        add(kind == '{' ? TokenKind::print_begin : TokenKind::statement_begin, begin);
        at_ += at_ < text_.size() && is_control(text_[at_]) ? 1 : 0;
        lex_tag(begin, kind == '{' ? "}}" : "%}");
        const std::size_t count = tokens_.size();
        if (count >= 3 && tokens_[count - 3].kind == TokenKind::statement_begin &&
            tokens_[count - 2].text == "raw") {
            // A line end behind it stays, as in Jinja.
            at_ = tokens_.back().text.starts_with('-') ? at_ : tokens_.back().span.end;
            tokens_.resize(count - 3);
            lex_raw(begin);
        }
    }

    void pass_comment(std::size_t begin) {
        const std::size_t closing = text_.find("#}", at_);
        if (closing == kNowhere) {
            at_ = text_.size();
            refuse(begin, 2, "this comment is never closed");
            return;
        }
        at_ = is_control(text_[closing - 1]) ? closing - 1 : closing;
        lex_end("#}");
        tokens_.pop_back();
    }

    /// Text up to "{% endraw %}".
    void lex_raw(std::size_t begin) {
        for (std::size_t bracket = text_.find("{%", at_); bracket != kNowhere;
             bracket = text_.find("{%", bracket + 2)) {
            const std::size_t word = text_.find_first_not_of(" \t\r\n-+", bracket + 2);
            if (text_.substr(std::min(word, text_.size())).starts_with("endraw")) {
                lex_text(bracket);
                const std::size_t count = tokens_.size();
                at_ = word + std::string_view("endraw").size();
                lex_tag(bracket, "%}");
                tokens_.resize(count);
                return;
            }
        }
        at_ = text_.size();
        refuse(begin, 2, "'raw' is never closed");
    }

    /// What follows the opening of a tag, and its end.
    void lex_tag(std::size_t begin, std::string_view closing) {
        const std::size_t first = tokens_.size();
        std::size_t braces = 0;
        for (pass_space(); at_ < text_.size(); pass_space()) {
            if (braces == 0 && lex_end(closing)) {
                return;
            }
            braces += text_[at_] == '{' ? 1 : 0;
            braces -= text_[at_] == '}' && braces > 0 ? 1 : 0;
            const bool is_long = tokens_.size() - first > kMostTokensOfTag;
            if (is_long) {
                refuse(begin, 2, "this tag is too long");
            }
            if (is_long || !lex_token()) {
                at_ = std::min(text_.find(closing, at_), text_.size());
                braces = 0;
            }
        }
        refuse(begin, 2, "this tag is never closed");
    }

    /// The end of a tag if it is here, and the white space that is dropped behind it.
    bool lex_end(std::string_view closing) {
        const std::size_t begin = at_;
        const char control = text_[at_];
        at_ += is_control(control) ? 1 : 0;
        if (!is_at(closing)) {
            at_ = begin;
            return false;
        }
        at_ += closing.size();
        add(TokenKind::tag_end, begin);
        if (control == '-') {
            pass_space();
        } else if (control != '+' && closing != "}}") {
            at_ += is_at("\r\n") ? 2 : is_at("\n") ? 1 : 0;
        }
        return true;
    }

    /// False if it can't be read.
    bool lex_token() {
        const std::size_t begin = at_;
        const char first = text_[at_];
        if (first == '"' || first == '\'') {
            return lex_string();
        }
        if (is_digit(first)) {
            pass(is_digit);
            if (is_at(".") && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) {
                ++at_;
                pass(is_digit);
            }
            add(TokenKind::number, begin);
        } else if (is_name(first)) {
            pass(is_name);
            add(TokenKind::name, begin);
        } else {
            constexpr std::array<std::string_view, 5> pairs{"==", "!=", "<=", ">=", "//"};
            at_ +=
                std::any_of(pairs.begin(), pairs.end(), [this](auto pair) { return is_at(pair); })
                    ? 2
                    : 1;
            add(TokenKind::sign, begin);
        }
        return true;
    }

    bool lex_string() {
        const std::size_t begin = at_;
        const char quote = text_[at_++];
        while (at_ < text_.size() && text_[at_] != quote) {
            at_ += text_[at_] == '\\' ? 2 : 1;
        }
        if (at_ >= text_.size()) {
            at_ = begin;
            refuse(begin, 1, "this text is never closed");
            return false;
        }
        ++at_;
        add(TokenKind::string, begin);
        return true;
    }

    std::string_view text_;
    base::SourceId source_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::string_view text, base::SourceId source) {
    return Lexer(text, source).run();
}

}  // namespace unitfolio::templating
