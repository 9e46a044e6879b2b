// What the portfolio's templates may look at. docs/portfolio.md lists every value.
#pragma once

#include "portfolio/attachments.h"
#include "portfolio/dossier.h"
#include "templating/value.h"

namespace unitfolio::portfolio {

/// The map of variables for the whole portfolio.
[[nodiscard]] templating::Value portfolio_view(const Dossier& dossier,
                                               const Attachments& attachments);

}  // namespace unitfolio::portfolio
