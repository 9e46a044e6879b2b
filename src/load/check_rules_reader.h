// The section "check" of unitfolio.yaml.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"
#include "model/check_rules.h"

namespace unitfolio::load {

/// Rules that the map leaves out keep their defaults.
[[nodiscard]] model::CheckRules read_check_rules(const data::Value& map,
                                                 base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
