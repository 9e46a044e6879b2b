#include "markup/footnotes.h"

#include <algorithm>

namespace unitfolio::markup {

namespace {

constexpr std::size_t kOpeningSize = 2;

}  // namespace

void name_footnotes(Document& document, std::string_view source) {
    for (std::size_t i = 0; i < document.size(); ++i) {
        Node& node = document[NodeId{static_cast<std::uint32_t>(i)}];
        if (node.kind == NodeKind::footnote_mark || node.kind == NodeKind::footnote) {
            std::string_view label = source.substr(node.begin, node.end - node.begin);
            label = label.substr(0, label.find(']'));
            label.remove_prefix(std::min(kOpeningSize, label.size()));
            node.info = document.store(label);
        }
    }
}

const std::vector<NodeId>& FootnoteMarks::of(std::int32_t footnote) {
    if (!marks_) {
        marks_.emplace();
        for (std::size_t i = 0; i < document_.size(); ++i) {
            const NodeId id{static_cast<std::uint32_t>(i)};
            if (document_[id].kind == NodeKind::footnote_mark) {
                (*marks_)[document_[id].number].push_back(id);
            }
        }
    }
    return (*marks_)[footnote];
}

std::size_t FootnoteMarks::ordinal(NodeId mark) {
    const std::vector<NodeId>& marks = of(document_[mark].number);
    // Ids grow with the place in the text.
    const auto found = std::lower_bound(marks.begin(), marks.end(), mark);
    return static_cast<std::size_t>(found - marks.begin()) + 1;
}

}  // namespace unitfolio::markup
