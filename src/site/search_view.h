// The search page: a form with what a search can be narrowed to.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// The frame of a page, and {search: {facets: [{name, values: [{number, label}]}]}}.
[[nodiscard]] templating::Map search_view(PageContext& page);

}  // namespace unitfolio::site
