#include "markup/link_notation.h"

#include <algorithm>
#include <cstddef>

namespace unitfolio::markup {

namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n>";

/// The address behind "](", whose place in the source is `begin`, before `limit`.
LinkNotation address_at(std::string_view source, std::uint32_t begin, std::uint32_t limit) {
    const std::string_view text = source.substr(0, limit);
    const std::size_t first = std::min(text.find_first_not_of(kWhiteSpace, begin), text.size());
    const bool is_bracketed = first < text.size() && text[first] == '<';
    const std::size_t address = first + (is_bracketed ? 1 : 0);
    // The last byte is the closing parenthesis.
    const std::size_t end = is_bracketed
                                ? text.find('>', address)
                                : std::min(text.find_first_of(" \t\r\n", address), text.size() - 1);
    return {Notation::address,
            static_cast<std::uint32_t>(std::min(address, text.size())),
            static_cast<std::uint32_t>(std::clamp(end, address, text.size()))};
}

}  // namespace

LinkNotation notation_of(const Document& document, NodeId link, std::string_view source) {
    const Node& node = document[link];
    const std::uint32_t opening = node.kind == NodeKind::image ? 2 : 1;
    const std::uint32_t content = std::min(node.begin + opening, node.end);
    if (source.substr(node.begin).starts_with('<')) {
        return {Notation::angle_brackets, content, std::max(content, node.end - 1)};
    }
    std::uint32_t content_end = content;
    for (NodeId child = node.first_child; child != kNoNode; child = document[child].next) {
        content_end = std::max(content_end, document[child].end);
    }
    const std::string_view tail =
        source.substr(content_end, std::max(node.end, content_end) - content_end);
    if (tail.starts_with("](")) {
        return address_at(source, content_end + 2, node.end);
    }
    if (tail == "]") {
        return {Notation::shortcut, content, content_end};
    }
    if (tail == "][]") {
        return {Notation::collapsed, content, content_end};
    }
    return {Notation::full, content_end + 2, std::max(content_end + 2, node.end - 1)};
}

}  // namespace unitfolio::markup
