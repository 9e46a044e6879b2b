// Gives the nodes of running text their places in the source, by reading the source along with the
// tree.
#pragma once

#include "markup/document.h"
#include "markup/source_cursor.h"

namespace unitfolio::markup {

/// Sets the spans of all nodes below `block`, whose content begins at the cursor. The spans are in
/// order, lie within each other and before the cursor's limit whatever the source holds. The cursor
/// is left behind the last node.
void align_inlines(Document& document, NodeId block, SourceCursor& cursor);

}  // namespace unitfolio::markup
