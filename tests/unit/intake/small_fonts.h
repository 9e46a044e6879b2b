// CFF fonts of four glyphs, 500, 600, 700 and 800 thousandths of an em wide, written out for tests.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::intake {

inline std::string bytes_of(std::string_view hexadecimal) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(std::string(hexadecimal.substr(i, 2)), nullptr, 16));
    }
    return bytes;
}

/// Its glyphs are called .notdef, A, B and C, and encoded as these.
inline std::string named_font() {
    return bytes_of(
        "01000401000101010a546573742d466f6e740001010110f81b028b8befef05bc0f8be812c0110001"
        "010105546573740000010022020004010109111921f8888b16efef060ef8ec8b16efef060ef9508b"
        "16efef060ef9b48b16efef060e");
}

/// Its glyphs have the CIDs 0, 5, 300 and 40000.
inline std::string font_keyed_by_cid() {
    return bytes_of(
        "01000401000101010a546573742d466f6e740001010122f81bf81c8b0c1ef81d028b8befef051d00"
        "0100000c22dd0fe40c25f71d0c24ec1100030101060e1241646f62654964656e7469747954657374"
        "0000000005012c9c4003000100000000040004010109111921f8888b16efef060ef8ec8b16efef06"
        "0ef9508b16efef060ef9b48b16efef060e0001010109f81d0c268bf72a12");
}

}  // namespace unitfolio::intake
