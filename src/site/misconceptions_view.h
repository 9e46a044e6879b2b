// What people believe beside what is true, by unit; what qualifications and organisations hand down
// stands once, under them.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

#include <cstddef>

namespace unitfolio::site {

/// Of page `number` of the index.
[[nodiscard]] templating::Map misconceptions_view(PageContext& page, std::size_t number);

}  // namespace unitfolio::site
