// Which entries have which value that a search can be narrowed to.
#pragma once

#include "search/entry.h"

#include <string>

namespace unitfolio::search {

/// The part with the key "f".
[[nodiscard]] std::string facet_text(const Corpus& corpus);

}  // namespace unitfolio::search
