#pragma once

#include "base/deflate.h"

#include <cstddef>
#include <string>

namespace unitfolio::pdf {

/// As a PNG writes it, in four bytes.
inline std::string number(std::size_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
    }
    return bytes;
}

inline std::string chunk(const std::string& type, const std::string& data) {
    return number(data.size()) + type + data + number(base::crc32(type + data));
}

}  // namespace unitfolio::pdf
