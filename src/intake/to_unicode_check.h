// Whether the map from a font's codes to characters keeps to what standards allow.
#pragma once

#include <string>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// Goes on from the font's name: " maps …"; empty if the map is fine.
[[nodiscard]] std::string to_unicode_fault(QPDFObjectHandle stream);

/// The same for the map's text.
[[nodiscard]] std::string to_unicode_text_fault(const std::string& map);

}  // namespace unitfolio::intake
