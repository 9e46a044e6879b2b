// Charts of specifications: how many criteria each outcome has, how large the units of a
// qualification are. Each comes with the sentence that it shows and the figures as a table.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// {takeaway, rows: [{label, title, value, percent}]}; `percent` is of the largest value. Null for
/// fewer than two outcomes, or none with criteria.
[[nodiscard]] templating::Value outcome_balance(const PageContext& page, const model::Unit& unit);

/// The same for the credits of units; `label` is null and `url` leads to the unit. Units of unknown
/// size are left out. Null for fewer than two units.
[[nodiscard]] templating::Value unit_sizes(const PageContext& page,
                                           model::QualificationId qualification);

}  // namespace unitfolio::site
