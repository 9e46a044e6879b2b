// Key terms that explain nothing because they only say an outcome or a criterion again.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"

namespace unitfolio::check {

void examine_term_repetition(const model::Catalogue& catalogue,
                             const model::Unit& unit,
                             const base::Sources& sources,
                             base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
