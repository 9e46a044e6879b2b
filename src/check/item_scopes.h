// Where an item of revision material could be written instead, so that everybody below inherits it.
#pragma once

#include "link/site.h"

#include <span>
#include <vector>

namespace unitfolio::check {

/// Whose material reaches a unit, a qualification or an organisation: qualifications, then the
/// organisation, then the unit; itself included.
[[nodiscard]] std::vector<link::Speaker> scopes_of(const link::Speaker& owner,
                                                   const model::Catalogue& catalogue);

/// The nearest scope that all owners share; std::monostate if there is none.
[[nodiscard]] link::Speaker common_scope(std::span<const link::Speaker> owners,
                                         const model::Catalogue& catalogue);

}  // namespace unitfolio::check
