// Outcomes that were pasted in one line: "Understand X, be able to Y, and know Z".
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"

#include <string_view>
#include <vector>

namespace unitfolio::check {

/// The outcomes in a title, as views of it; one unless several openers ("Understand", "Be able to")
/// say otherwise. "Know and understand X" is one.
[[nodiscard]] std::vector<std::string_view> split_outcomes(std::string_view title);

void examine_outcome_titles(const model::Unit& unit,
                            const base::Sources& sources,
                            base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
