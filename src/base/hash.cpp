#include "base/hash.h"

#include <nettle/sha2.h>

#include <array>

namespace unitfolio::base {

std::string sha256(std::string_view bytes) {
    sha256_ctx context{};
    sha256_init(&context);
    // nettle takes bytes as uint8_t, which may alias char.
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());

    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

}  // namespace unitfolio::base
