// How values print: numbers, lists and maps as Python writes them, for templates must print alike.
#include "templating/value.h"

#include <fmt/format.h>

namespace unitfolio::templating {

namespace {

std::string decimal_text(double number) {
    std::string text = fmt::format("{}", number);
    const bool is_whole = text.find_first_not_of("-0123456789") == std::string::npos;
    return is_whole ? text + ".0" : text;
}

std::string quoted(std::string_view text) {
    const bool holds_single = text.find('\'') != std::string_view::npos;
    const char quote = holds_single && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, quote);
    for (const char character : text) {
        constexpr std::string_view characters = "\n\r\t\\";
        if (const auto place = characters.find(character); place != std::string_view::npos) {
            out.append(1, '\\').append(1, "nrt\\"[place]);
        } else {
            out.append(character == quote ? 1 : 0, '\\').append(1, character);
        }
    }
    return out + quote;
}

/// As a value is written inside a list: "'a'".
std::string literal(const Value& value) {
    std::vector<std::string> parts;
    switch (value.kind()) {
        case Kind::null:
            return "None";
        case Kind::boolean:
            return value.truthy() ? "True" : "False";
        case Kind::integer:
            return fmt::format("{}", value.integer());
        case Kind::decimal:
            return decimal_text(value.decimal());
        case Kind::text:
            return quoted(value.text());
        case Kind::html:
            return fmt::format("Markup({})", quoted(value.text()));
        case Kind::list:
            for (const Value& item : value.list()) {
                parts.push_back(literal(item));
            }
            return fmt::format("[{}]", fmt::join(parts, ", "));
        case Kind::map:
            for (const auto& [key, item] : value.map().entries()) {
                parts.push_back(quoted(key) + ": " + literal(item));
            }
            return fmt::format("{{{}}}", fmt::join(parts, ", "));
        case Kind::object:
            return fmt::format("<{}>", value.kind_name());
    }
    return {};
}

}  // namespace

std::string to_text(const Value& value) {
    return value.is_string() ? std::string(value.text()) : literal(value);
}

}  // namespace unitfolio::templating
