#include "templating/escaping.h"

#include "templating/fault.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

/// Longer texts are taken for a mistake: macros that call themselves could double one at each step.
constexpr std::size_t kLongestText = std::size_t{64} * 1024 * 1024;

bool is_space(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

void append_escaped_markdown(std::string& out, std::string_view text) {
    constexpr std::string_view signs = "\\`*_{}[]<>()#+-=.!|~&:\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_space(text[i])) {
            out.append(i == 0 || !is_space(text[i - 1]) ? 1 : 0, ' ');
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
    if (value.kind() == Kind::html) {
        out += text;
    } else if (escaping == Escaping::html) {
        base::append_escaped_html(out, text);
    } else {
        append_escaped_markdown(out, text);
    }
}

Value joined(std::span<const Value> parts, Escaping escaping) {
    const bool is_safe = std::any_of(
        parts.begin(), parts.end(), [](const Value& part) { return part.kind() == Kind::html; });
    std::string text;
    for (const Value& part : parts) {
        if (is_safe) {
            append_printed(text, part, escaping);
        } else {
            text += to_text(part);
        }
        if (text.size() > kLongestText) {
            throw Fault{.message = "the result is too long", .code = base::Code::template_limit};
        }
    }
    return is_safe ? Value(base::SafeHtml::trusted(std::move(text))) : Value(std::move(text));
}

}  // namespace unitfolio::templating
