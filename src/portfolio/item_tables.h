// What belongs to an item of evidence, as tables: its measures, its attachments.
#pragma once

#include "portfolio/composition.h"

#include <vector>

namespace unitfolio::portfolio {

/// Before, after, change and target of each measure; nothing without measures.
[[nodiscard]] std::vector<pdf::Block> build_measures(const Composition& composition,
                                                     model::EvidenceId id);

/// Each attachment and where it is; nothing without attachments.
[[nodiscard]] std::vector<pdf::Block> build_attachments(const Composition& composition,
                                                        model::EvidenceId id);

}  // namespace unitfolio::portfolio
