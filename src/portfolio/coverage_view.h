// What portfolio templates see of how well a learner's units are covered: the values of "totals"
// and of each unit's "coverage".
#pragma once

#include "portfolio/dossier.h"
#include "templating/value.h"

#include <cstddef>

namespace unitfolio::portfolio {

/// `unit` is a position among the learner's units.
[[nodiscard]] templating::Value coverage_view(const Dossier& dossier, std::size_t unit);

/// `files` is the number of attachments.
[[nodiscard]] templating::Value totals_view(const Dossier& dossier, std::size_t files);

}  // namespace unitfolio::portfolio
