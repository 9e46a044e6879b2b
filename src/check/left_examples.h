// Outcomes and criteria that a new unit came with and nobody replaced.
#pragma once

#include "base/diagnostic.h"
#include "model/specification.h"

#include <string_view>

namespace unitfolio::check {

/// What the examples of new files end in.
inline constexpr std::string_view kExampleMark = "(example)";

/// Told once for a unit, where the first of them stands. Faults: example_left.
void examine_left_examples(const model::Unit& unit, base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
