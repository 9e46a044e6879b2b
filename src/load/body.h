// What the readers of a file's body share: the document, which they may shorten where they have
// understood the beginning of an item, and where to report.
#pragma once

#include "base/diagnostic.h"
#include "markup/document.h"
#include "model/passage.h"

#include <utility>
#include <vector>

namespace unitfolio::load {

/// Views: the document and the diagnostics must outlive it.
struct Body {
    markup::Document* document = nullptr;
    model::DocumentId id;
    base::Diagnostics* diagnostics = nullptr;

    [[nodiscard]] markup::Document& tree() const { return *document; }

    [[nodiscard]] model::Passage passage(std::vector<markup::NodeId> nodes) const {
        return {id, std::move(nodes)};
    }

    /// The result is for adding notes and hints; whoever has none may drop it.
    // NOLINTNEXTLINE(modernize-use-nodiscard)
    base::Diagnostic& report(base::Code code, base::Span span, std::string message) const {
        return diagnostics->report(code, span, std::move(message));
    }
};

}  // namespace unitfolio::load
