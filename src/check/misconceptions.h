// A misconception that is corrected in one way here and in another there.
#pragma once

#include "base/diagnostic.h"
#include "check/material_item.h"

#include <span>

namespace unitfolio::check {

/// Compares all misconceptions of the project: the index of misconceptions shows them side by side.
void examine_misconceptions(const model::Catalogue& catalogue,
                            std::span<const MaterialItem> items,
                            base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
