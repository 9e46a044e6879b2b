// Criteria that don't say at once what the learner is to do.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"

namespace unitfolio::check {

void examine_criterion_verbs(const model::Unit& unit,
                             const base::Sources& sources,
                             base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
