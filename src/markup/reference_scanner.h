// Finds `[[target]]` and `[[target|own words]]` among the siblings of a run of text. The Markdown
// parser knows nothing of them: a reference may be spread over text, line breaks, emphasis and even
// a link.
#pragma once

#include "markup/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

/// The text of a node's children in one piece, with the place in the source and the child of every
/// byte.
struct RunningText {
    struct Byte {
        std::uint32_t source = 0;
        std::uint32_t child = 0;
        /// Whether it may be part of a reference's punctuation: an unescaped bracket, or a
        /// separator.
        bool is_mark = false;
    };

    std::vector<NodeId> children;
    std::string text;
    std::vector<Byte> bytes;
};

[[nodiscard]] RunningText running_text(const Document& document,
                                       NodeId parent,
                                       std::string_view source);

/// A reference, or what was meant to be one, as a range of a running text.
struct FoundReference {
    enum class Form : std::uint8_t { complete, empty, unclosed };

    Form form = Form::complete;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string target;
    std::string words;
};

/// In order, not overlapping. An unclosed reference covers its opening brackets only.
[[nodiscard]] std::vector<FoundReference> find_references(const RunningText& running);

}  // namespace unitfolio::markup
