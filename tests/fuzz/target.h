// A target of the fuzzer: one function that takes any bytes as what a stranger might hand in. It
// ends the program when unitfolio does with them what it must not, and says what that was.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace unitfolio::fuzz {

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    // The bytes of characters are what all readers take.
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program unless `holds`; `what` is a sentence that should be true.
void require(bool holds, std::string_view what);

/// Every fault stands in its source and is told without anything that commands a terminal.
void require_sound(const base::Diagnostics& diagnostics, const base::Sources& sources);

/// UTF-8, and nothing but line breaks that isn't shown.
void require_printable(std::string_view text, std::string_view whose);

}  // namespace unitfolio::fuzz
