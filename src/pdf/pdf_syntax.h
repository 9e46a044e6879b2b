// The spelling of PDF values (ISO 32000-1, 7.3).
#pragma once

#include "base/date.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

/// Names an object of the file.
enum class ObjectId : std::uint32_t {};

/// "12 0 R".
[[nodiscard]] std::string reference(ObjectId id);
void append_reference(std::string& out, ObjectId id);

/// At most two decimals, no exponent, the same on every machine.
void append_number(std::string& out, double value);
/// The same with at most six decimals, for what is multiplied.
void append_ratio(std::string& out, double value);
void append_integer(std::string& out, std::int64_t value);

/// Moves what follows in the strings of a "TJ" to the left, in thousandths of the font size;
/// nothing for 0.
void append_adjustment(std::string& codes, std::int64_t thousandths);

/// A text string: in parentheses if it is plain ASCII, else UTF-16 with its byte order mark.
[[nodiscard]] std::string text_string(std::string_view utf8);

/// A byte as two hexadecimal digits.
void append_hex(std::string& out, unsigned byte);

/// UTF-16BE in hexadecimal digits, without brackets.
[[nodiscard]] std::string hex_utf16(std::string_view utf8);

/// A name with what must be escaped, with its slash.
[[nodiscard]] std::string name_of(std::string_view text);

/// An address as PDF wants it: 7-bit, everything else percent-encoded. With parentheses.
[[nodiscard]] std::string uri_string(std::string_view address);

/// "(D:20260314000000Z)".
[[nodiscard]] std::string date_string(base::Date date);

}  // namespace unitfolio::pdf
