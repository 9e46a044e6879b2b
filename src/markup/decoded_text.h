// Finds text that the parser has decoded (backslash escapes and entities resolved) in the source it
// came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

enum class Escapes : std::uint8_t {
    all,
    /// Inside <…> a backslash stands for itself.
    entities_only,
};

/// Where the source goes on behind `text` if it stands in `source` at `begin`; nothing if it
/// doesn't stand there. `offsets`, unless null, receives for every byte of `text` where what it was
/// decoded from begins, then the end.
[[nodiscard]] std::optional<std::uint32_t> match_decoded(
    std::string_view source,
    std::uint32_t begin,
    std::string_view text,
    Escapes escapes,
    std::vector<std::uint32_t>* offsets = nullptr);

}  // namespace unitfolio::markup
