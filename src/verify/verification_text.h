// What a verification found, in words for the person who asked.
#pragma once

#include "base/palette.h"
#include "verify/verification.h"

#include <string>
#include <string_view>

namespace unitfolio::verify {

enum class Detail : std::uint8_t { changes, everything };

/// `pdf` and `beside` are the names of the files. Of Detail::changes, the summary says how many
/// files are as they were.
[[nodiscard]] std::string verification_text(const Verification& verification,
                                            std::string_view pdf,
                                            Detail detail,
                                            base::Colour colour);

}  // namespace unitfolio::verify
