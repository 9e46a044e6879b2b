// All units by subject, by level and by organisation, and the titles that several of them bear.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

#include <cstddef>

namespace unitfolio::site {

/// Of page `number` of the index.
[[nodiscard]] templating::Map units_view(PageContext& page, std::size_t number);

}  // namespace unitfolio::site
