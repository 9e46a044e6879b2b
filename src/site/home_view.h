// The first page as values for templates.
#pragma once

#include "model/ids.h"
#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/home.html gets.
[[nodiscard]] templating::Map home_view(PageContext& page);

}  // namespace unitfolio::site
