// Names in a project's sampling rules that lead nowhere: an assessor who is not yet qualified and
// misspelt would be sampled like everybody else.
#pragma once

#include "base/diagnostic.h"
#include "model/catalogue.h"

namespace unitfolio::sampling {

/// Faults: reference_unresolved.
void check_rule_names(const model::Catalogue& catalogue, base::Diagnostics& diagnostics);

}  // namespace unitfolio::sampling
