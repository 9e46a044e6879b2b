// Texts between quotes in a template, with their escapes.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::templating {

/// The text that a literal, given with its quotes, stands for. \n \t \r \\ \' \" \xHH \uHHHH and a
/// backslash before a line end mean what they do in Python; other backslashes stay.
[[nodiscard]] std::string decode_string(std::string_view literal);

}  // namespace unitfolio::templating
