// Files of one kind among those of another: evidence among units, a unit among free pages.
#pragma once

#include "load/content_reader.h"

namespace unitfolio::load {

/// Whether a file is of the kind that its folder is for, as far as its fields tell, and in a page
/// the outcomes in its body. If not, all fields would be unknown; that is told instead. A page
/// whose fields are in order is one, and is told of criteria in it. Faults: file_unread.
[[nodiscard]] bool lies_at_home(const ParsedFile& parsed);

}  // namespace unitfolio::load
