// How values print: numbers, lists and maps as Python writes them, for templates must print alike.
#include "templating/value.h"

#include <array>
#include <charconv>
#include <cmath>

namespace unitfolio::templating {

namespace {

/// The digits and exponent that std::to_chars finds shortest, laid out with a point or an 'e'.
std::string decimal_text(double number) {
    if (!std::isfinite(number)) {
        return std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf";
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
    return plain.find('.') == std::string::npos ? plain + ".0" : plain;
}

std::string quoted(std::string_view text) {
    const bool holds_single = text.find('\'') != std::string_view::npos;
    const char quote = holds_single && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, quote);
    for (const char character : text) {
        constexpr std::string_view signs = "\n\r\t";
        if (const std::size_t sign = signs.find(character); sign != std::string_view::npos) {
            out.append(1, '\\').append(1, "nrt"[sign]);
            continue;
        }
        if (character == quote || character == '\\') {
            out += '\\';
        }
        out += character;
    }
    return out + quote;
}

std::string literal(const Value& value);

std::string list_text(const List& items) {
    std::string out = "[";
    for (const Value& item : items) {
        out += (out.size() > 1 ? ", " : "") + literal(item);
    }
    return out + "]";
}

std::string map_text(const Map& map) {
    std::string out = "{";
    for (const auto& [key, value] : map.entries()) {
        out += (out.size() > 1 ? ", " : "") + quoted(key) + ": " + literal(value);
    }
    return out + "}";
}

/// As a value is written inside a list: "'a'".
std::string literal(const Value& value) {
    switch (value.kind()) {
        case Kind::null:
            return "None";
        case Kind::boolean:
            return value.truthy() ? "True" : "False";
        case Kind::integer:
            return std::to_string(value.integer());
        case Kind::decimal:
            return decimal_text(value.decimal());
        case Kind::text:
            return quoted(value.text());
        case Kind::html:
            return "Markup(" + quoted(value.text()) + ")";
        case Kind::list:
            return list_text(value.list());
        case Kind::map:
            return map_text(value.map());
        case Kind::object:
            return "<" + std::string(value.kind_name()) + ">";
    }
    return {};
}

}  // namespace

std::string to_text(const Value& value) {
    return value.is_string() ? std::string(value.text()) : literal(value);
}

}  // namespace unitfolio::templating
