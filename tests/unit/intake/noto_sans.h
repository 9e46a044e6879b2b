#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace unitfolio::intake {

/// The bytes of an installed font. It draws "A" (its glyph 36) in 639, "B" (37) in 650 thousandths
/// of an em.
inline const std::string& noto_sans() {
    static const std::string bytes = [] {
        std::ifstream file("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return bytes;
}

}  // namespace unitfolio::intake
