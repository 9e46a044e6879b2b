#include "templating/html_text.h"

#include "base/text.h"
#include "templating/characters.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";
constexpr auto kReferences = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", "\u00A0"},
});

// The end of what begins at `open`, or nothing if it has none.
std::size_t end_of_markup(std::string_view html, std::size_t open) {
    const bool comment = html.substr(open).starts_with("<!--");
    const std::string_view close = comment ? "-->" : ">";
    const std::size_t found = html.find(close, open + (comment ? 4 : 1));
    return found == std::string_view::npos ? found : found + close.size();
}

std::string without_tags(std::string_view html) {
    std::string result;
    while (!html.empty()) {
        const std::size_t open = html.find('<');
        const std::size_t end = open == std::string_view::npos ? open : end_of_markup(html, open);
        if (end == std::string_view::npos) {
            break;
        }
        result += html.substr(0, open);
        html.remove_prefix(end);
    }
    return result.append(html);
}

// What "amp", "#38" or "#x26" stands for; empty if that is not known.
std::string resolved(std::string_view reference) {
    for (const auto& [name, text] : kReferences) {
        if (reference == name) {
            return std::string(text);
        }
    }
    if (!reference.starts_with('#')) {
        return {};
    }
    const bool hex = reference.substr(1, 1) == "x" || reference.substr(1, 1) == "X";
    const std::string_view digits = reference.substr(hex ? 2 : 1);
    std::uint32_t code_point = 0;
    const char* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, code_point, hex ? 16 : 10);
    std::string text;
    if (!digits.empty() && parsed.ptr == end && code_point != 0 && code_point < 0x110000 &&
        (code_point < 0xD800 || code_point > 0xDFFF)) {
        base::append_utf8(text, code_point);
    }
    return text;
}

}  // namespace

std::string text_of_html(std::string_view html) {
    const std::string text = base::collapse_space(without_tags(html));
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string::npos;
        if (end != std::string::npos && end - at < 12) {
            const std::string found = resolved(std::string_view(text).substr(at + 1, end - at - 1));
            if (!found.empty()) {
                result += found;
                at = end + 1;
                continue;
            }
        }
        result += text[at++];
    }
    return result;
}

std::string percent_encoded(std::string_view text, std::string_view kept) {
    const bool query = kept == "+";
    std::string result;
    for (const char character : text) {
        const bool plain =
            is_digit(character) ||
            (starts_name(character) && static_cast<unsigned char>(character) < 128) ||
            std::string_view(".-~").find(character) != std::string_view::npos ||
            (!query && kept.find(character) != std::string_view::npos);
        if (plain) {
            result += character;
        } else if (query && character == ' ') {
            result += '+';
        } else {
            const auto byte = static_cast<unsigned char>(character);
            result += {'%', kHexDigits[byte >> 4U], kHexDigits[byte & 15U]};
        }
    }
    return result;
}

}  // namespace unitfolio::templating
