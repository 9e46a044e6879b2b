// What portfolio templates see of the rules of combination: the values of "credits".
#pragma once

#include "portfolio/dossier.h"
#include "templating/value.h"

namespace unitfolio::portfolio {

[[nodiscard]] templating::Value credits_view(const Dossier& dossier);

/// The code of the group that a unit counts in; empty if it counts in none.
[[nodiscard]] templating::Value group_of_unit(const Dossier& dossier, model::UnitId unit);

}  // namespace unitfolio::portfolio
