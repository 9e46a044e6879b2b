// Words with their stems, cut into parts of which a query loads those near its words.
#pragma once

#include "search/index_part.h"
#include "search/inverted_index.h"

#include <vector>

namespace unitfolio::search {

/// The directory has the first word of every part. `words` are sorted.
[[nodiscard]] IndexParts dictionary_parts(const std::vector<Word>& words);

}  // namespace unitfolio::search
