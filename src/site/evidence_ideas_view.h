// Ideas for evidence: those that serve several criteria, then all by unit and criterion.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

#include <cstddef>

namespace unitfolio::site {

/// Of page `number` of the index.
[[nodiscard]] templating::Map evidence_ideas_view(PageContext& page, std::size_t number);

}  // namespace unitfolio::site
