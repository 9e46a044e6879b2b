// Corrects the places of all nodes against the source. The parser counts columns after it has
// removed indentation, escapes and markers, and gives no place at all to some nodes; here every
// span becomes an exact range of bytes.
#pragma once

#include "markup/document.h"
#include "markup/line_map.h"

namespace unitfolio::markup {

/// Expects the blocks' spans as the parser gave them, empty at 0 where it gave none. Afterwards
/// children lie within their parents and, footnotes apart, in the order of the source.
void align_spans(Document& document, const LineMap& lines);

}  // namespace unitfolio::markup
