// The numbers that the regulator gives to qualifications and units, and those of learners, with
// their check digits.
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

/// The last digit that a unique learner number ought to have, by its first nine; nothing if the
/// text is not ten digits, of which the first is no zero, or no number begins with these nine.
[[nodiscard]] std::optional<char> learner_check_digit(std::string_view number);

/// Reads the field 'number' and reports a wrong form (field_value) or check digit
/// (number_check_digit). Empty if there is none.
[[nodiscard]] std::string read_qualification_number(data::FieldReader& fields,
                                                    base::Diagnostics& diagnostics);
[[nodiscard]] std::string read_unit_number(data::FieldReader& fields,
                                           base::Diagnostics& diagnostics);

/// Reads the field 'uln' and reports a number that can't be one (number_check_digit). Empty if
/// there is none.
[[nodiscard]] std::string read_learner_number(data::FieldReader& fields,
                                              base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
