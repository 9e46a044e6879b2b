// What the signs between and before values do.
#pragma once

#include "templating/function.h"

#include <span>

namespace unitfolio::templating {

struct Operator {
    Function function;
    /// Those of a greater strength bind first.
    int strength = 0;
};

/// "+", "~", "*" and so on. (Comparisons are tests.)
[[nodiscard]] std::span<const Operator> operators();

/// "-", "+" and "not", before a value.
[[nodiscard]] std::span<const Function> signs();

}  // namespace unitfolio::templating
