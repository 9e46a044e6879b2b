// The numbers that the regulator gives to qualifications and units, with their check digits.
#pragma once

#include "base/diagnostic.h"
#include "data/field_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::load {

/// The last character that "603/3836/…" ought to have; nothing if the text is not of the form
/// ddd/dddd/d (or X).
[[nodiscard]] std::optional<char> qualification_check_digit(std::string_view number);

/// The letter that "…/506/1980" ought to start with; nothing if the text is not of the form
/// L/ddd/dddd.
[[nodiscard]] std::optional<char> unit_check_letter(std::string_view number);

/// Reads the field 'number' and reports a wrong form (field_value) or check digit
/// (number_check_digit). Empty if there is none.
[[nodiscard]] std::string read_qualification_number(data::FieldReader& fields,
                                                    base::Diagnostics& diagnostics);
[[nodiscard]] std::string read_unit_number(data::FieldReader& fields,
                                           base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
