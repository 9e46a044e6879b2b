// The section "sampling" of unitfolio.yaml.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"
#include "model/sampling_rules.h"

namespace unitfolio::load {

/// Rules that the map leaves out keep their defaults. Whether the names in it lead anywhere is seen
/// when everything is loaded.
[[nodiscard]] model::SamplingRules read_sampling_rules(const data::Value& map,
                                                       base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
