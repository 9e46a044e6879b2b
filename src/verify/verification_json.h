// What a verification found, for programs: docs/schemas/verification.schema.json says what stands
// where.
#pragma once

#include "verify/verification.h"

#include <string>
#include <string_view>

namespace unitfolio::verify {

/// `pdf` is the name of the file.
[[nodiscard]] std::string verification_json(const Verification& verification, std::string_view pdf);

}  // namespace unitfolio::verify
