#include "templating/escaping.h"

#include "templating/characters.h"

namespace unitfolio::templating {

namespace {

constexpr std::string_view kMarkdownSigns = "\\`*_{}[]<>()#+-=.!|~&:\"";

void append_escaped_markdown(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_space(text[i])) {
            if (i == 0 || !is_space(text[i - 1])) {
                out += ' ';
            }
            continue;
        }
        if (kMarkdownSigns.find(text[i]) != std::string_view::npos) {
            out += '\\';
        }
        out += text[i];
    }
}

}  // namespace

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

void append_printed(std::string& out, const Value& value, Escaping escaping) {
    switch (value.kind()) {
        case Kind::html:
            out += value.text();
            break;
        case Kind::text:
            append_escaped(out, value.text(), escaping);
            break;
        default:
            append_escaped(out, to_text(value), escaping);
    }
}

Value escaped(const Value& value, Escaping escaping) {
    if (value.kind() == Kind::html) {
        return value;
    }
    std::string text;
    append_printed(text, value, escaping);
    return base::SafeHtml::trusted(std::move(text));
}

Value finished(std::string text, Escaping escaping) {
    if (escaping == Escaping::none) {
        return text;
    }
    return base::SafeHtml::trusted(std::move(text));
}

Value string_like(const Value& model, std::string text) {
    if (model.kind() == Kind::html) {
        return base::SafeHtml::trusted(std::move(text));
    }
    return text;
}

}  // namespace unitfolio::templating
