#include "templating/string_literal.h"

#include "base/text.h"

#include <charconv>
#include <cstddef>
#include <cstdint>

namespace unitfolio::templating {

namespace {

std::string_view simple_escape(char letter) {
    switch (letter) {
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case 'r':
            return "\r";
        case '\\':
            return "\\";
        case '\'':
            return "'";
        case '"':
            return "\"";
        default:
            return {};
    }
}

// "x41" or "u2019", appended as UTF-8; how much of `text` that took, 0 if it is nothing of the
// kind.
std::size_t append_code_point(std::string& out, std::string_view text) {
    const std::size_t digits = text[0] == 'x' ? 2 : text[0] == 'u' ? 4 : 0;
    if (digits == 0 || text.size() <= digits) {
        return 0;
    }
    std::uint32_t code_point = 0;
    const char* end = text.data() + 1 + digits;
    if (std::from_chars(text.data() + 1, end, code_point, 16).ptr != end) {
        return 0;
    }
    const bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
    base::append_utf8(out, surrogate ? U'\uFFFD' : static_cast<char32_t>(code_point));
    return digits + 1;
}

// What follows a backslash; how much of `text` that took.
std::size_t append_escape(std::string& out, std::string_view text) {
    if (const auto simple = simple_escape(text[0]); !simple.empty()) {
        out += simple;
        return 1;
    }
    if (text[0] == '\n') {
        return 1;
    }
    if (const std::size_t taken = append_code_point(out, text)) {
        return taken;
    }
    out += '\\';
    return 0;
}

}  // namespace

std::string decode_string(std::string_view literal) {
    const std::string_view text = literal.substr(1, literal.size() - 2);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\' && at + 1 < text.size()) {
            at += 1 + append_escape(result, text.substr(at + 1));
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace unitfolio::templating
