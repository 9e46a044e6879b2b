// What programs are given of a unit: its parts as plain text.
#pragma once

#include "model/catalogue.h"
#include "model/scope.h"

#include <string>
#include <vector>

namespace unitfolio::site {

/// "1.1" for a criterion, "LO2" for an outcome; empty for the whole unit.
[[nodiscard]] std::vector<std::string> scope_names(const model::Scope& scope,
                                                   const model::Unit& unit);

/// All passages as plain text.
[[nodiscard]] std::vector<std::string> plain_texts(const model::Catalogue& catalogue,
                                                   const std::vector<model::Passage>& passages);

}  // namespace unitfolio::site
