// The words of a sampling plan, for people and spreadsheets alike.
#pragma once

#include "model/catalogue.h"
#include "sampling/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::sampling {

/// The unit's title, with its organisation where another unit has the same.
[[nodiscard]] std::string unit_words(model::UnitId unit, const model::Catalogue& catalogue);

/// "Interim", "Summative".
[[nodiscard]] std::string_view moment_words(Moment moment);

/// "Low", "Medium", "High".
[[nodiscard]] std::string_view risk_words(Risk risk);

/// "E01, E04".
[[nodiscard]] std::string item_words(const Pick& pick, const model::Catalogue& catalogue);

/// The reasons as one text: "Drawn: 1 of 3 units of high risk. The unit is new to the centre."
[[nodiscard]] std::string reason_words(const Pick& pick);

/// The assessor's name, or what to call one who is not named.
[[nodiscard]] std::string assessor_words(std::string_view name);

}  // namespace unitfolio::sampling
