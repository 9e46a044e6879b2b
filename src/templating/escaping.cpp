#include "templating/escaping.h"

namespace unitfolio::templating {

namespace {

bool is_space(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

void append_escaped_markdown(std::string& out, std::string_view text) {
    constexpr std::string_view signs = "\\`*_{}[]<>()#+-=.!|~&:\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_space(text[i])) {
            if (i == 0 || !is_space(text[i - 1])) {
                out += ' ';
            }
            continue;
        }
        if (signs.find(text[i]) != std::string_view::npos) {
            out += '\\';
        }
        out += text[i];
    }
}

}  // namespace

void append_printed(std::string& out, const Value& value, Escaping escaping) {
    const std::string made = value.is_string() ? std::string() : to_text(value);
    const std::string_view text = value.is_string() ? value.text() : made;
    if (value.kind() == Kind::html || escaping == Escaping::none) {
        out += text;
    } else if (escaping == Escaping::html) {
        base::append_escaped_html(out, text);
    } else {
        append_escaped_markdown(out, text);
    }
}

Value finished(std::string text, Escaping escaping) {
    if (escaping == Escaping::none) {
        return text;
    }
    return base::SafeHtml::trusted(std::move(text));
}

Value joined(const Value& left, const Value& right, Escaping escaping) {
    if (left.kind() != Kind::html && right.kind() != Kind::html) {
        return to_text(left) + to_text(right);
    }
    std::string text;
    append_printed(text, left, escaping);
    append_printed(text, right, escaping);
    return base::SafeHtml::trusted(std::move(text));
}

}  // namespace unitfolio::templating
