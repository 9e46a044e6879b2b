#include "data/yaml_faults.h"

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

Place place_of(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::size_t newline = text.substr(0, offset).rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    return {text.substr(start, offset - start), text.substr(offset)};
}

bool mentions(std::string_view reason, std::string_view words) {
    return reason.find(words) != std::string_view::npos;
}

bool indented_by_tab(std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())).find('\t') !=
           std::string_view::npos;
}

YamlFault explain_colon() {
    return {"a value without quotes can't hold a colon that is followed by a space",
            std::string(kQuoteIt)};
}

bool stopped_at_second_colon(const Place& place) {
    return place.before.find(": ") != std::string_view::npos && place.rest.starts_with(':');
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
        return {"something follows a value that was already complete",
                "put the whole value in quotes"};
    }
    return {"the YAML is not well-formed here",
            "write each field as 'name: value', and put values with special characters in quotes"};
}

}  // namespace unitfolio::data
