// Criteria by command verb, with what each verb asks of a learner.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

#include <cstddef>

namespace unitfolio::site {

/// Of page `number` of the index.
[[nodiscard]] templating::Map verbs_view(PageContext& page, std::size_t number);

}  // namespace unitfolio::site
