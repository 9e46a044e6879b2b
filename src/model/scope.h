// What a scope amounts to: some items are about one outcome and stand with it, others are about the
// unit.
#pragma once

#include "model/specification.h"

#include <cstdint>
#include <optional>

namespace unitfolio::model {

/// The outcome that a scope stays within; nothing for the whole unit or several outcomes.
[[nodiscard]] std::optional<std::uint32_t> sole_outcome(const Scope& scope, const Unit& unit);

}  // namespace unitfolio::model
