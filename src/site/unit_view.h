// The page of a unit as values for templates.
#pragma once

#include "model/ids.h"
#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/unit.html gets.
[[nodiscard]] templating::Map unit_view(PageContext& page, model::UnitId id);

}  // namespace unitfolio::site
