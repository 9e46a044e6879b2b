// "2.1" and "lo-2" behind the name of a unit: its criteria and outcomes, by number.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"
#include "model/catalogue.h"

#include <string_view>

namespace unitfolio::link {

/// The criterion of that number; unset target, and reported under `code`, if the unit has none. A
/// unit without any criteria has been reported already.
[[nodiscard]] Target find_criterion_of(const model::Catalogue& catalogue,
                                       model::UnitId unit,
                                       const model::NamedCriterion& name,
                                       base::Code code,
                                       base::Diagnostics& diagnostics);

/// What stands behind '#': "2.1" or "lo-2".
[[nodiscard]] Target find_part(const model::Catalogue& catalogue,
                               model::UnitId unit,
                               std::string_view part,
                               base::Span span,
                               base::Diagnostics& diagnostics);

}  // namespace unitfolio::link
