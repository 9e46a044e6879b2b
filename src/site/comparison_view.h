// Units of one title side by side: their facts, and their outcomes and criteria in rows, with the
// words that differ marked.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

#include <cstddef>

namespace unitfolio::site {

/// Of page `number` of the comparisons.
[[nodiscard]] templating::Map comparison_view(const PageContext& page, std::size_t number);

}  // namespace unitfolio::site
