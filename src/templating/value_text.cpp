// How values read: numbers and containers are written as Python writes them, for templates must
// print alike.
#include "templating/object.h"
#include "templating/value.h"

#include <array>
#include <charconv>
#include <cmath>

namespace unitfolio::templating {

namespace {

/// No output may be that large. A small value can be endless to write if it holds the same list
/// over and over.
constexpr std::size_t kLongestLiteral = std::size_t{65} * 1024 * 1024;

// The digits and exponent that std::to_chars finds shortest, laid out with a point or an 'e'.
std::string decimal_text(double number) {
    if (std::isnan(number)) {
        return "nan";
    }
    if (std::isinf(number)) {
        return number < 0 ? "-inf" : "inf";
    }
    std::array<char, 64> buffer{};
    const auto write = [&buffer, number](std::chars_format format) {
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format).ptr;
        return std::string(buffer.data(), end);
    };
    std::string scientific = write(std::chars_format::scientific);
    const int exponent = std::stoi(scientific.substr(scientific.find('e') + 1));
    if (exponent < -4 || exponent >= 16) {
        return scientific;
    }
    std::string plain = write(std::chars_format::fixed);
    if (plain.find('.') == std::string::npos) {
        plain += ".0";
    }
    return plain;
}

void append_literal(std::string& out, const Value& value);

void append_quoted(std::string& out, std::string_view text) {
    const bool only_single =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = only_single ? '"' : '\'';
    out += quote;
    for (const char character : text) {
        switch (character) {
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (character == quote || character == '\\') {
                    out += '\\';
                }
                out += character;
        }
    }
    out += quote;
}

void append_list(std::string& out, const List& items) {
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i == 0 ? "" : ", ";
        append_literal(out, items[i]);
    }
    out += ']';
}

void append_map(std::string& out, const Map& map) {
    out += '{';
    bool first = true;
    for (const auto& [key, value] : map.entries()) {
        out += first ? "" : ", ";
        first = false;
        append_quoted(out, key);
        out += ": ";
        append_literal(out, value);
    }
    out += '}';
}

void append_object(std::string& out, const Object& object) {
    if (const auto items = object.items()) {
        append_list(out, *items);
        return;
    }
    out += '<';
    out += object.kind_name();
    out += '>';
}

void append_literal(std::string& out, const Value& value) {
    if (out.size() > kLongestLiteral) {
        return;
    }
    switch (value.kind()) {
        case Kind::null:
            out += "None";
            break;
        case Kind::boolean:
            out += value.truthy() ? "True" : "False";
            break;
        case Kind::integer:
            out += std::to_string(value.integer());
            break;
        case Kind::decimal:
            out += decimal_text(value.decimal());
            break;
        case Kind::text:
            append_quoted(out, value.text());
            break;
        case Kind::html:
            out += "Markup(";
            append_quoted(out, value.text());
            out += ')';
            break;
        case Kind::list:
            append_list(out, value.list());
            break;
        case Kind::map:
            append_map(out, value.map());
            break;
        case Kind::object:
            append_object(out, value.object());
            break;
        case Kind::undefined:
            out += "Undefined";
            break;
    }
}

}  // namespace

std::string to_text(const Value& value) {
    return value.is_string() ? std::string(value.text()) : to_literal(value);
}

std::string to_literal(const Value& value) {
    std::string out;
    append_literal(out, value);
    return out;
}

}  // namespace unitfolio::templating
