// Whether HTML holds nothing but what the writer of Markdown may write.
#pragma once

#include <string_view>

namespace unitfolio::fuzz {

/// UTF-8, well nested, known elements with known attributes, and addresses that may be followed.
void require_harmless(std::string_view html);

}  // namespace unitfolio::fuzz
