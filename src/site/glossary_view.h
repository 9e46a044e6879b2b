// All terms of the site, A to Z, as values for templates.
#pragma once

#include "model/ids.h"
#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/glossary.html gets for page `number` of the glossary.
[[nodiscard]] templating::Map glossary_view(PageContext& page, std::size_t number);

}  // namespace unitfolio::site
