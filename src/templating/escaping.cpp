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

void append_escaped(std::string& out, std::string_view text, Escaping escaping) {
    switch (escaping) {
        case Escaping::html:
            base::append_escaped_html(out, text);
            break;
        case Escaping::markdown:
            append_escaped_markdown(out, text);
            break;
        case Escaping::none:
            out += text;
            break;
    }
}

}  // namespace

void append_printed(std::string& out, const Value& value, Escaping escaping) {
    if (value.kind() == Kind::html) {
        out += value.text();
    } else if (value.kind() == Kind::text) {
        append_escaped(out, value.text(), escaping);
    } else {
        append_escaped(out, to_text(value), escaping);
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
