// Counts that were typed, compared with what is there.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"

namespace unitfolio::check {

/// Looks at the field 'counts', at headings, and at sentences of the synopsis and the overview.
void examine_counters(const model::Catalogue& catalogue,
                      const model::Unit& unit,
                      const base::Sources& sources,
                      base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
