// Which codes of a font text shows. What a code is, one byte or two, only the font tells: both
// are noted.
#pragma once

#include <bitset>
#include <cstdint>
#include <set>
#include <string_view>

namespace unitfolio::intake {

struct ShownCodes {
    std::bitset<256> bytes;
    /// Most significant byte first.
    std::set<std::uint16_t> pairs;

    void add(std::string_view string) {
        for (const char c : string) {
            bytes.set(static_cast<unsigned char>(c));
        }
        for (std::size_t i = 0; i + 1 < string.size(); i += 2) {
            const auto high = static_cast<unsigned char>(string[i]);
            const auto low = static_cast<unsigned char>(string[i + 1]);
            pairs.insert(static_cast<std::uint16_t>(high * 256U + low));
        }
    }

    void add(const ShownCodes& other) {
        bytes |= other.bytes;
        pairs.insert(other.pairs.begin(), other.pairs.end());
    }
};

}  // namespace unitfolio::intake
