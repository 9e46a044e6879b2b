// How large a picture may be before it is decoded at all.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>

namespace unitfolio::pdf {

inline constexpr std::uint64_t kMostPixels = 40'000'000;

/// Why a picture of this size is refused; nothing if it is not.
[[nodiscard]] std::optional<base::Fault> size_fault(std::uint64_t width, std::uint64_t height);

}  // namespace unitfolio::pdf
