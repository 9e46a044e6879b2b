// A piece of prose that a model object owns: some sibling nodes of a document.
#pragma once

#include "markup/document.h"
#include "model/ids.h"

#include <vector>

namespace unitfolio::model {

struct Passage {
    DocumentId document;
    /// Siblings in order: blocks, or the inlines of one paragraph.
    std::vector<markup::NodeId> nodes;

    [[nodiscard]] bool empty() const { return nodes.empty(); }
};

/// Numbers that are given as one figure or as a range ("296–389").
struct NumberRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
    friend auto operator<=>(const NumberRange&, const NumberRange&) = default;
};

}  // namespace unitfolio::model
