// Text for XML 1.0: escaped, and without the characters that the format can't hold at all.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::report {

/// For attributes in double quotes and for content alike. Line breaks, tabs and carriage returns
/// are written as references, so that no parser normalises them; characters that XML 1.0 forbids
/// become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace unitfolio::report
