// Material that was copied into several places instead of being written once and inherited.
#pragma once

#include "base/diagnostic.h"
#include "check/material_item.h"

#include <cstddef>
#include <span>

namespace unitfolio::check {

/// Reports each piece once, where it stands first, with notes at the other places.
void examine_material_duplicates(const model::Catalogue& catalogue,
                                 std::span<const MaterialItem> items,
                                 std::size_t jobs,
                                 base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
