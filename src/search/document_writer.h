// What results show: names, context, address and text of entries, cut into blocks.
#pragma once

#include "search/entry.h"
#include "search/index_part.h"

#include <vector>

namespace unitfolio::search {

/// The directory has the first entry of every block, each less the one before.
[[nodiscard]] IndexParts document_parts(const std::vector<Entry>& entries);

}  // namespace unitfolio::search
