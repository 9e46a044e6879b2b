// What a portfolio says, as JSON for other programs: units, criteria, the claims on them with the
// pages they stand on, and the files with their digests.
#pragma once

#include "pdf/typeset.h"
#include "portfolio/attachments.h"
#include "portfolio/dossier.h"
#include "portfolio/places.h"

#include <string>

namespace unitfolio::portfolio {

[[nodiscard]] std::string portfolio_record(const Dossier& dossier,
                                           const Places& places,
                                           const Attachments& attachments,
                                           const pdf::Typeset& typeset);

}  // namespace unitfolio::portfolio
