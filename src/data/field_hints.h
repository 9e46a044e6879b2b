// Cures for values of fields that are not what they should be.
#pragma once

#include "base/diagnostic.h"
#include "data/field_table.h"
#include "data/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::data {

/// How YAML writes a list of these: "write '[a, b]'". What it would take for numbers is in quotes.
[[nodiscard]] std::string in_brackets(const std::vector<std::string_view>& words);

/// Names the word that was meant, or all that there are.
void hint_nearest(base::Diagnostic& diagnostic,
                  std::string_view text,
                  const std::vector<std::string_view>& words);

/// Of a text where a map was expected: writes it as the one field that the map needs, if it needs
/// one, and puts that into `frame`. Nothing is said without a table.
void hint_field(base::Diagnostic& diagnostic,
                const FieldTable* table,
                const Value& value,
                std::string_view frame);

}  // namespace unitfolio::data
