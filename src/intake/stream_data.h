// What a stream of somebody else's PDF holds, unpacked within limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

class QPDFObjectHandle;

namespace unitfolio::intake {

enum class Unpacking : std::uint8_t {
    sound,
    /// Damaged, or packed in a way that is not known.
    damaged,
    too_large,
};

/// Unpacks what is packed without loss. If that fails, `bytes` hold what there was up to there.
[[nodiscard]] Unpacking unpack(QPDFObjectHandle& stream, std::size_t most, std::string& bytes);

/// The same without keeping the bytes: `size` is their number.
[[nodiscard]] Unpacking measure(QPDFObjectHandle& stream, std::size_t most, std::size_t& size);

}  // namespace unitfolio::intake
