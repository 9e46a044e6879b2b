// Numbers as they are printed in a portfolio: no digits that say nothing, a real minus, and a unit
// that never stands alone at the start of a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// At most four decimals, none that are zero at the end: "61", "−2.4", "50,400".
[[nodiscard]] std::string number_text(double number);

/// A number with its unit: "61 %", "12 minutes" (with no-break spaces), and "£9.50" for a currency
/// sign.
[[nodiscard]] std::string quantity_text(double number, std::string_view unit);

/// quantity_text with a sign in front, also for growth: "+14 %".
[[nodiscard]] std::string change_text(double number, std::string_view unit);

/// "812 bytes", "24 kB", "1.3 MB".
[[nodiscard]] std::string size_text(std::uint64_t bytes);

}  // namespace unitfolio::portfolio
