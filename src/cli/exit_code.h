// What the program tells whoever started it.
#pragma once

#include <cstdint>

namespace unitfolio::cli {

enum class ExitCode : std::uint8_t {
    fine = 0,
    /// The content has errors, or what --fail-on names.
    content = 1,
    /// The command line or the configuration is wrong.
    usage = 2,
    /// The disk, a permission or a missing font; the last good output is untouched.
    environment = 3,
};

}  // namespace unitfolio::cli
