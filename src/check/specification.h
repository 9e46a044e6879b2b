// The lint of specifications: what organisations, qualifications, units, the glossary and free
// pages say, beyond being well-formed. Learners' own words are not its business.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"

#include <cstddef>

namespace unitfolio::check {

void examine_specifications(const link::Site& site,
                            const base::Sources& sources,
                            std::size_t jobs,
                            base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
