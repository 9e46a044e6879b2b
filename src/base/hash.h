// Digests of content: SHA-256 where others check them, a fast 64-bit hash for names of our own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::base {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// FNV-1a, 64 bits. Stable over runs and machines; not for anything an adversary may choose.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes,
                                            std::uint64_t seed = 14695981039346656037ULL) {
    for (const char byte : bytes) {
        seed = (seed ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    }
    return seed;
}

}  // namespace unitfolio::base
