#include "data/yaml_marks.h"

#include <algorithm>
#include <array>

namespace unitfolio::data {

namespace {

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

std::size_t line_end(std::string_view text, std::size_t from) {
    return std::min(text.find('\n', from), text.size());
}

/// The offset behind a closing quote; `begin` is the opening one.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || at + 1 == text.size() || text[at + 1] != quote) {
                return at + 1;
            }
            ++at;
        }
    }
    return std::nullopt;
}

/// Folding changes white space only: everything else of the value stands in the text in the same
/// order.
std::size_t end_of_match(std::string_view text, std::size_t from, std::string_view value) {
    std::size_t end = from;
    std::size_t at = from;
    for (const char byte : value) {
        if (is_blank(byte)) {
            continue;
        }
        while (at < text.size() && is_blank(text[at])) {
            ++at;
        }
        if (at == text.size() || text[at] != byte) {
            break;
        }
        end = ++at;
    }
    return end;
}

}  // namespace

std::optional<std::size_t> yaml_scalar_end(std::string_view text,
                                           std::size_t begin,
                                           std::string_view value) {
    if (begin >= text.size()) {
        return text.size();
    }
    const char first = text[begin];
    if (first == '"' || first == '\'') {
        return quoted_end(text, begin);
    }
    if (first == '|' || first == '>') {
        const std::size_t header_end = line_end(text, begin);
        const std::size_t end = end_of_match(text, header_end, value);
        return end == header_end ? begin + 1 : end;
    }
    return end_of_match(text, begin, value);
}

std::size_t yaml_null_length(std::string_view text, std::size_t begin) {
    constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
    const std::string_view rest = text.substr(std::min(begin, text.size()));
    for (const std::string_view word : words) {
        if (!rest.starts_with(word)) {
            continue;
        }
        // As the name of the next field it is not the value that is missing here.
        const std::size_t next = rest.find_first_not_of(" \t", word.size());
        return next != std::string_view::npos && rest[next] == ':' ? 0 : word.size();
    }
    return 0;
}

std::size_t yaml_flow_end(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == ']' || text[at] == '}') {
            return at + 1;
        }
        if (text[at] == '#') {
            at = line_end(text, at);
        }
    }
    return text.size();
}

std::size_t yaml_colon_end(std::string_view text, std::size_t from) {
    const std::size_t at = text.find_first_not_of(" \t", from);
    return at != std::string_view::npos && text[at] == ':' ? at + 1 : from;
}

}  // namespace unitfolio::data
