// The page of a qualification as values for templates: what it is, how it is put together, its
// units.
#pragma once

#include "model/ids.h"
#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/qualification.html gets.
[[nodiscard]] templating::Map qualification_view(PageContext& page, model::QualificationId id);

}  // namespace unitfolio::site
