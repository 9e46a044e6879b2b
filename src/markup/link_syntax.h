// How far the parts of links reach in the source. The parser tells what a link means, not which of
// Markdown's notations it was written in; these functions know the notations and leave the cursor
// where it was when they find none.
#pragma once

#include "markup/source_cursor.h"

namespace unitfolio::markup {

/// Passes what follows the description of a link or picture that is known to be one: "(address
/// 'title')", "[label]",
/// "[]" or nothing.
void take_link_tail(SourceCursor& cursor);

/// Passes link definitions ("[label]: address 'title'") at the beginning of a paragraph, which the
/// parser has removed.
void take_link_definitions(SourceCursor& cursor);

}  // namespace unitfolio::markup
