// What style.yaml may hold.
#pragma once

#include "data/field_table.h"

namespace unitfolio::portfolio {

[[nodiscard]] const data::FieldTable& style_fields();

// The maps in it.
[[nodiscard]] const data::FieldTable& margin_fields();
[[nodiscard]] const data::FieldTable& type_fields();
[[nodiscard]] const data::FieldTable& table_fields();
[[nodiscard]] const data::FieldTable& colour_fields();
[[nodiscard]] const data::FieldTable& running_line_fields();

}  // namespace unitfolio::portfolio
