// A page of the author’s own as values for templates.
#pragma once

#include "model/ids.h"
#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/page.html gets.
[[nodiscard]] templating::Map free_page_view(PageContext& page, model::PageId id);

}  // namespace unitfolio::site
