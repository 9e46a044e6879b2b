// Evidence along time, a lane for each stage of the work: shows at a glance whether planning came
// before doing and whether anything was looked at afterwards.
#pragma once

#include "portfolio/composition.h"

#include <span>
#include <vector>

namespace unitfolio::portfolio {

/// Items without a date are left out; nothing comes back if none has one.
[[nodiscard]] std::vector<pdf::Block> build_timeline(const Composition& composition,
                                                     std::span<const model::EvidenceId> evidence);

}  // namespace unitfolio::portfolio
