// Private passages of what learners write: the blocks between `<!-- private -->` and
// `<!-- /private -->`, each on a line of its own.
#pragma once

#include "load/body.h"
#include "model/privacy.h"

#include <vector>

namespace unitfolio::load {

/// Markers that don't match, are misspelt or stand inside a line are reported: what somebody meant
/// to keep private must not be shown for a slip of the pen. Faults: private_marker.
[[nodiscard]] std::vector<model::PrivatePassage> read_private_passages(const Body& body);

}  // namespace unitfolio::load
