// Where the labels of links and footnotes are defined. The parser keeps neither the definitions of
// links nor footnotes that nobody points at: they are found again in what the tree leaves of the
// source.
#pragma once

#include "base/source.h"
#include "markup/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

struct LabelDefinition {
    /// Without brackets, and for footnotes without '^'.
    std::string label;
    bool is_footnote = false;
    base::Span span;
};

/// In the order of the source.
[[nodiscard]] std::vector<LabelDefinition> label_definitions(const Document& document,
                                                             std::string_view source);

/// The form in which labels are compared: white space as one space, whatever the case.
[[nodiscard]] std::string label_key(std::string_view label);

}  // namespace unitfolio::markup
