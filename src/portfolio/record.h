// What a portfolio says, as JSON for other programs: units, criteria, the claims on them with the
// pages they stand on, and the files with their digests.
#pragma once

#include "portfolio/attachments.h"
#include "portfolio/dossier.h"
#include "portfolio/places.h"

#include <span>
#include <string>

namespace unitfolio::portfolio {

/// `page_labels` are the printed page numbers of places, by PlaceId.
[[nodiscard]] std::string portfolio_record(const Dossier& dossier,
                                           const Places& places,
                                           const Attachments& attachments,
                                           std::span<const std::string> page_labels);

}  // namespace unitfolio::portfolio
