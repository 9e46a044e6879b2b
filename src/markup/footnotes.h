// What the notes of a document have to know of each other: labels, and which marks point at a note.
#pragma once

#include "markup/document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

/// Sets the label of every footnote and mark from the source, where both begin with "[^label]".
/// Spans must be exact.
void name_footnotes(Document& document, std::string_view source);

/// The marks of every footnote in the order of the text. Looked up only once something asks, since
/// few texts have notes.
class FootnoteMarks {
  public:
    /// `document` must outlive the object and not change.
    explicit FootnoteMarks(const Document& document)
        : document_(document) {}

    /// The marks that point at the footnote with this number.
    [[nodiscard]] const std::vector<NodeId>& of(std::int32_t footnote);

    /// Which of its footnote's marks, from 1, a mark is.
    [[nodiscard]] std::size_t ordinal(NodeId mark);

  private:
    const Document& document_;
    std::optional<std::map<std::int32_t, std::vector<NodeId>>> marks_;
};

}  // namespace unitfolio::markup
