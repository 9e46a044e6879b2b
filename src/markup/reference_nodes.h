// Turns `[[target]]` and `[[target|own words]]` in the text of a document into nodes.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "markup/document.h"

namespace unitfolio::markup {

/// The same document with its references as nodes. Spans must be exact (see align_spans): they tell
/// a bracket from an escaped one. Faulty references are reported as reference_syntax and stay text.
[[nodiscard]] Document with_references(Document document,
                                       const base::Sources& sources,
                                       base::Diagnostics& diagnostics);

}  // namespace unitfolio::markup
