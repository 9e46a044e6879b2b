// Colours of somebody else's PDF that a document for screens and archives may hold or not.
#pragma once

#include <string>
#include <string_view>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// The names are with slash. Device CMYK, which means something on one press only.
[[nodiscard]] bool is_press_colour(std::string_view name);
[[nodiscard]] bool is_blend_mode(std::string_view name);
[[nodiscard]] bool is_rendering_intent(std::string_view name);

/// What is wrong with a colour profile; empty if nothing.
[[nodiscard]] std::string profile_fault(QPDFObjectHandle stream);

}  // namespace unitfolio::intake
