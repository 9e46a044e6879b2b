// Looks at a Markdown text before the parser does, and refuses what is known to make the parser
// slow or greedy. One pass, little memory: it is safe for any bytes. The limits are generous for
// people and tight for attackers.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "markup/markdown_parser.h"

namespace unitfolio::markup {

/// Whether the parser may see the bytes of `range`. Otherwise the first limit that is exceeded has
/// been reported: file_too_large, file_not_utf8 or file_too_complex.
[[nodiscard]] bool passes_prescan(const base::Sources& sources,
                                  base::Span range,
                                  const MarkdownLimits& limits,
                                  base::Diagnostics& diagnostics);

}  // namespace unitfolio::markup
