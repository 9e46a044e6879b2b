#include "data/yaml_faults.h"

#include "data/field_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::data {

namespace {

constexpr std::string_view kQuoteIt = "put the value in quotes";

struct Place {
    /// The line in which parsing stopped, up to there.
    std::string_view before;
    /// From there to the end of the text.
    std::string_view rest;
};

/// Where the line that holds `offset` begins.
std::size_t line_start(std::string_view text, std::size_t offset) {
    const std::size_t newline = text.substr(0, offset).rfind('\n');
    return newline == std::string_view::npos ? 0 : newline + 1;
}

Place place_of(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::size_t start = line_start(text, offset);
    return {text.substr(start, offset - start), text.substr(offset)};
}

bool mentions(std::string_view reason, std::string_view words) {
    return reason.find(words) != std::string_view::npos;
}

bool indented_by_tab(std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())).find('\t') !=
           std::string_view::npos;
}

/// In "unit:slug" the place of the colon.
std::optional<std::size_t> glued_colon(std::string_view line) {
    std::size_t name = std::min(line.find_first_not_of(' '), line.size());
    if (line.substr(name).starts_with("- ")) {
        name = std::min(line.find_first_not_of(' ', name + 1), line.size());
    }
    const std::size_t colon = name + field_name_size(line.substr(name));
    const std::string_view rest = line.substr(colon);
    const bool is_glued = colon > name && (line[name] < '0' || line[name] > '9') &&
                          rest.size() > 1 && rest.front() == ':' &&
                          rest.find_first_of(" \t\r:/", 1) != 1;
    return is_glued ? std::optional(colon) : std::nullopt;
}

/// YAML takes "unit:slug" for a text that goes on in the next line, and stops there. The first of
/// such lines, from the one that parsing stopped in upwards.
template <class Finder>
std::optional<std::size_t> find_upwards(std::string_view text, std::size_t offset, Finder find) {
    std::optional<std::size_t> found;
    std::size_t start = line_start(text, std::min(offset, text.size()));
    for (bool is_own = true;; is_own = false) {
        const auto colon = find(text.substr(start, text.find('\n', start) - start));
        if (colon) {
            found = start + *colon;
        } else if (!is_own) {
            return found;
        }
        if (start == 0) {
            return found;
        }
        start = line_start(text, start - 1);
    }
}

/// In "-1.1", meant as an item of a list, the place of the hyphen.
std::optional<std::size_t> glued_item(std::string_view line) {
    const std::size_t mark = std::min(line.find_first_not_of(' '), line.size());
    const bool is_glued = line.size() > mark + 1 && line[mark] == '-' &&
                          std::string_view(" \t\r-").find(line[mark + 1]) == std::string_view::npos;
    return is_glued ? std::optional(mark) : std::nullopt;
}

/// The colon of other scripts behind the name of a field.
std::optional<std::size_t> strange_colon(std::string_view line) {
    constexpr std::string_view full_width = "\xEF\xBC\x9A";
    const std::size_t name = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t colon = name + field_name_size(line.substr(name));
    return colon > name && line.substr(colon).starts_with(full_width) ? std::optional(colon)
                                                                      : std::nullopt;
}

YamlFault explain_colon() {
    return {"a value without quotes can't hold a colon that is followed by a space",
            std::string(kQuoteIt)};
}

bool stopped_at_second_colon(const Place& place) {
    return place.before.find(": ") != std::string_view::npos && place.rest.starts_with(':');
}

YamlFault explain_glued_colon(std::string_view text, std::size_t colon) {
    constexpr std::string_view fixed_space = "\xC2\xA0";
    if (text.substr(colon + 1).starts_with(fixed_space)) {
        return {"a no-break space stands behind this colon",
                "type an ordinary space",
                YamlCause::here,
                colon};
    }
    return {"a colon ends the name of a field only if a space follows it",
            "put a space behind the colon",
            YamlCause::here,
            colon};
}

/// Of the value in a line, 0 if it begins with none.
char opening_quote(std::string_view line) {
    const std::size_t colon = line.find(": ");
    const std::size_t value =
        line.find_first_not_of(' ', colon == std::string_view::npos ? 0 : colon + 1);
    return value == std::string_view::npos || (line[value] != '"' && line[value] != '\'')
               ? '\0'
               : line[value];
}

/// What YAML reads as a text that goes on in the next line, and stops there.
std::optional<YamlFault> explain_lines_above(std::string_view text, std::size_t offset) {
    if (const auto colon = find_upwards(text, offset, glued_colon)) {
        return explain_glued_colon(text, *colon);
    }
    if (const auto colon = find_upwards(text, offset, strange_colon)) {
        return YamlFault{"this is no colon that YAML knows",
                         "type an ordinary colon and a space",
                         YamlCause::here,
                         colon};
    }
    if (const auto item = find_upwards(text, offset, glued_item)) {
        return YamlFault{"an item of a list needs a space behind its hyphen",
                         "write '- ' before each",
                         YamlCause::here,
                         item};
    }
    return std::nullopt;
}

YamlFault explain_misplaced(const Place& place) {
    if (stopped_at_second_colon(place)) {
        return explain_colon();
    }
    if (place.rest.starts_with('-')) {
        return {"a list can't begin here",
                "begin it on a line of its own, or put the value in quotes if it is text"};
    }
    return {
        "this line does not fit the lines before it",
        "write each field as 'name: value', and fields of the same map with the same indentation"};
}

YamlFault explain_rest(const Place& place) {
    YamlFault fault{"something follows a value that was already complete",
                    "put the whole value in quotes"};
    const char quote = opening_quote(place.before);
    if (quote == '"') {
        fault.hint = "write '\\\"' for a quote in the text, or single quotes around it";
    } else if (quote == '\'') {
        fault.hint = "write two single quotes for one in the text";
    }
    return fault;
}

}  // namespace

YamlFault explain_open_quote() {
    return {"the quote is never closed",
            "close it, or write two quotes for one in the text",
            YamlCause::open_quote};
}

YamlFault explain_yaml_fault(std::string_view text, std::size_t offset, std::string_view reason) {
    const Place place = place_of(text, offset);
    if (indented_by_tab(place.before) || mentions(reason, "illegal tab")) {
        return {"a tab stands in the indentation", "indent with spaces", YamlCause::tab};
    }
    if (mentions(reason, "illegal map") || mentions(reason, "end of map not found")) {
        if (auto fault = explain_lines_above(text, offset)) {
            return *fault;
        }
    }
    if (mentions(reason, "illegal map value") || mentions(reason, "illegal map key") ||
        mentions(reason, "illegal block entry")) {
        return explain_misplaced(place);
    }
    if (mentions(reason, "flow not found") && stopped_at_second_colon(place)) {
        return explain_colon();
    }
    if (mentions(reason, "flow not found")) {
        return {"a bracket is never closed",
                "close it with ']' or '}', or put the value in quotes if it is text",
                YamlCause::open_bracket};
    }
    const bool lone_comma = mentions(reason, "not found") && place.rest.starts_with(',');
    if (lone_comma || mentions(reason, "illegal flow end") || mentions(reason, "unknown token")) {
        return {
            fmt::format("a value without quotes can't begin with '{}'", place.rest.substr(0, 1)),
            std::string(kQuoteIt)};
    }
    if (mentions(reason, "EOF in scalar") || mentions(reason, "document indicator in scalar")) {
        return explain_open_quote();
    }
    if (mentions(reason, "escape") || mentions(reason, "hex") || mentions(reason, "unicode")) {
        return {"a backslash in double quotes is followed by something that it can't stand for",
                "write '\\\\' for a backslash, or use single quotes",
                YamlCause::escape};
    }
    if (mentions(reason, "end of map not found") || mentions(reason, "end of sequence not found")) {
        return explain_rest(place);
    }
    return {"the YAML is not well-formed here",
            "write each field as 'name: value', and put values with special characters in quotes"};
}

}  // namespace unitfolio::data
