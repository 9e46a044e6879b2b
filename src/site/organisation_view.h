// The page of an awarding organisation as values for templates.
#pragma once

#include "model/ids.h"
#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/organisation.html gets.
[[nodiscard]] templating::Map organisation_view(PageContext& page, model::OrganisationId id);

}  // namespace unitfolio::site
