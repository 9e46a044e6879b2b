// Small values that several views are made of.
#pragma once

#include "base/date.h"
#include "model/passage.h"
#include "model/stage.h"
#include "templating/value.h"

#include <optional>
#include <string_view>

namespace unitfolio::portfolio {

/// Text in one line: white space of any kind becomes single spaces, so that no value can start a
/// line of its own.
[[nodiscard]] templating::Value text_value(std::string_view text);

/// "14 March 2026", or empty.
[[nodiscard]] templating::Value date_value(const std::optional<base::Date>& date);

/// The number, or null.
[[nodiscard]] templating::Value number_value(const std::optional<std::int64_t>& number);

/// "Plan", "Implement", "Monitor", "Evaluate", or empty.
[[nodiscard]] std::string_view stage_text(model::Stage stage);

/// "20" or "296–389", or empty.
[[nodiscard]] templating::Value range_value(const std::optional<model::NumberRange>& range);

}  // namespace unitfolio::portfolio
