// Structure that its author meant and Markdown does not see: tables that are no tables or lose
// cells, code blocks and comments that swallow what follows them, headings that skip a level or are
// none.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "markup/document.h"

namespace unitfolio::markup {

/// Faults: fence_unclosed, table_malformed, heading_malformed. Spans must be exact (see
/// align_spans).
void check_structure(const Document& document,
                     const base::Sources& sources,
                     base::Diagnostics& diagnostics);

}  // namespace unitfolio::markup
