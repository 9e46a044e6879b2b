// The keys of dictionaries that drawings are made of (ISO 32000-1, 7 to 11): everything else of
// somebody else's PDF is left behind.
#pragma once

#include <string_view>

namespace unitfolio::intake {

/// Keys are without their slash.
[[nodiscard]] bool is_allowed_key(std::string_view key);

/// Whether the dictionary below this key has keys that the file chose: names of fonts, glyphs…
[[nodiscard]] bool holds_names(std::string_view key);

}  // namespace unitfolio::intake
