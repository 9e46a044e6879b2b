// The people that a portfolio's forms ask for: who bore witness, and who assessed.
#pragma once

#include "portfolio/dossier.h"
#include "templating/value.h"

namespace unitfolio::portfolio {

/// Each name and role once, with the items that say so, in the order of the items.
[[nodiscard]] templating::Value witnesses_view(const Dossier& dossier);

/// Everyone who has decided about an item, in the order of the items.
[[nodiscard]] templating::Value assessors_view(const Dossier& dossier);

}  // namespace unitfolio::portfolio
