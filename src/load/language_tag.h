// The names that languages have on pages: "en-GB", "cy" (BCP 47).
#pragma once

#include <string_view>

namespace unitfolio::load {

/// Whether a text has the form of a tag: two or three letters, then parts of up to eight letters
/// and digits behind hyphens.
[[nodiscard]] bool is_language_tag(std::string_view text);

}  // namespace unitfolio::load
