// How well criteria are covered, in words.
#pragma once

#include "link/site.h"

#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// "Met", "Partly met", "Claimed", "Not met", "No evidence".
[[nodiscard]] std::string_view verdict_text(link::Verdict verdict);

[[nodiscard]] std::string_view status_text(model::Status status);

/// "35 %": of the claims that are accepted, from 0 to 1.
[[nodiscard]] std::string share_text(double share);

/// "17 of 18 criteria met, 1 gap".
[[nodiscard]] std::string coverage_line(const link::UnitCoverage& unit);

}  // namespace unitfolio::portfolio
