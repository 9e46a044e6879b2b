// What the tests of this folder share: a text, parsed, and its tree in a form that reads well in an
// assertion.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "markup/document.h"
#include "markup/markdown_parser.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

struct Parsed {
    base::Sources sources;
    base::Diagnostics diagnostics;
    Document document;

    /// The source that a node stands for.
    [[nodiscard]] std::string_view source_of(NodeId id) const;

    /// The first node of a kind; fails the test if there is none.
    [[nodiscard]] NodeId first(NodeKind kind) const;
    [[nodiscard]] std::vector<NodeId> all(NodeKind kind) const;

    /// The tree in one line: "paragraph(text'a' emphasis(text'b'))".
    [[nodiscard]] std::string shape() const;

    /// The name of the only diagnostic's code; "" if there is none.
    [[nodiscard]] std::string_view only_code() const;
};

[[nodiscard]] Parsed parsed(std::string_view text, const MarkdownLimits& limits = {});

/// Parses `text` where it stands between two others that are not to be read.
[[nodiscard]] Parsed parsed_between(std::string_view before,
                                    std::string_view text,
                                    std::string_view after);

}  // namespace unitfolio::markup
