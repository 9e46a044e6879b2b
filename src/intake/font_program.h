// The programs of fonts inside somebody else's PDF.
#pragma once

#include <string_view>

namespace unitfolio::intake {

/// Whether every glyph of a TrueType, OpenType, CFF or Type 1 font can be drawn. Reads hostile
/// bytes: to be called in a process apart.
[[nodiscard]] bool is_sound_font(std::string_view program);

}  // namespace unitfolio::intake
