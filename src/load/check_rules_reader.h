// The section "check" of unitfolio.yaml.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"
#include "model/check_rules.h"

#include <cstdint>

namespace unitfolio::load {

/// The widest window in which evidence can count as current, a working life: beyond it there would
/// be none.
inline constexpr std::int64_t kMostCurrencyMonths = 600;

/// Rules that the map leaves out keep their defaults.
[[nodiscard]] model::CheckRules read_check_rules(const data::Value& map,
                                                 base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
