// Postings and positions of all stems, cut into blocks.
#pragma once

#include "search/index_part.h"
#include "search/inverted_index.h"
#include "search/posting_list.h"

#include <cstddef>

namespace unitfolio::search {

/// The directory has the first stem of every block, each less the one before. The index is used up.
[[nodiscard]] IndexParts posting_parts_of(InvertedIndex& index,
                                          const Relevance& relevance,
                                          std::size_t jobs);

}  // namespace unitfolio::search
