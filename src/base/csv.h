// Comma-separated values (RFC 4180) that spreadsheets open without harm.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace unitfolio::base {

/// What a file begins with, so that spreadsheets take it for UTF-8.
inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";

/// A line with its end. A cell that a spreadsheet would take for a formula gets an apostrophe in
/// front: what learners and assessors write must never be calculated on somebody else's machine.
[[nodiscard]] std::string csv_line(std::span<const std::string> cells);

}  // namespace unitfolio::base
