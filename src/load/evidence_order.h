// The order in which a learner's evidence is shown: E2 before E10.
#pragma once

#include "model/portfolio.h"

#include <string_view>
#include <vector>

namespace unitfolio::load {

/// Whether one reference comes before another: letters as text, digits as numbers.
[[nodiscard]] bool reference_before(std::string_view left, std::string_view right);

/// Sorts by learner, then reference, then place.
void sort_evidence(std::vector<model::Evidence>& evidence);

}  // namespace unitfolio::load
