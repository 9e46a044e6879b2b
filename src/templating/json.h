// Values as JSON that may stand in a script element or an attribute.
#pragma once

#include "templating/value.h"

#include <optional>
#include <string>

namespace unitfolio::templating {

/// ASCII only; < > & ' are written as \u003c and so on; keys are sorted. Over several lines if an
/// indentation is given. Nothing if there is an object or something
/// undefined in it, or if it gets too long.
[[nodiscard]] std::optional<std::string> to_json(const Value& value, std::optional<int> indent);

}  // namespace unitfolio::templating
