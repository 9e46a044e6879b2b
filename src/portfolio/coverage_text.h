// How well criteria are covered, in words.
#pragma once

#include "link/site.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// What can be said of a criterion over all of its evidence.
enum class Verdict : std::uint8_t { met, partly_met, claimed, not_met, no_evidence };

[[nodiscard]] Verdict verdict(const link::LearnerCoverage& learner,
                              const link::CriterionCoverage& criterion);

/// "Met", "Partly met", "Claimed", "Not met", "No evidence".
[[nodiscard]] std::string_view verdict_text(Verdict verdict);

[[nodiscard]] std::string_view status_text(model::Status status);

/// "17 of 18 criteria met, 1 gap".
[[nodiscard]] std::string coverage_line(const link::UnitCoverage& unit);

}  // namespace unitfolio::portfolio
