// The pages of the PDFs that are attached to an item, each on a page of the portfolio.
#pragma once

#include "pdf/flow.h"
#include "portfolio/composition.h"

#include <vector>

namespace unitfolio::portfolio {

[[nodiscard]] std::vector<pdf::Block> build_sheets(const Composition& composition,
                                                   model::EvidenceId evidence);

}  // namespace unitfolio::portfolio
