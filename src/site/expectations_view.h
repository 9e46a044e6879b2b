// What a unit expects of evidence beyond its criteria, as values for templates.
#pragma once

#include "model/expectations.h"
#include "model/project.h"
#include "site/strings.h"
#include "templating/value.h"

namespace unitfolio::site {

/// {stages, metrics, measures, names, types, variety, items, currency_months}; null if the unit
/// expects nothing.
[[nodiscard]] templating::Value expectations_view(const model::Expectations& expects,
                                                  const model::Project& project,
                                                  const Strings& strings);

}  // namespace unitfolio::site
