// Rules of combination as people say them.
#pragma once

#include "model/specification.h"
#include "site/strings.h"

#include <string>
#include <vector>

namespace unitfolio::site {

/// "exactly 18 credits", "at least 26 credits", "at most 13 credits", "6 to 12 credits"; empty
/// without bounds.
[[nodiscard]] std::string bounds_in_words(const model::CreditBounds& bounds,
                                          const Strings& strings);

/// The rules for the whole: "at least 57 credits in all", "at least 30 credits at level 4 or
/// above".
[[nodiscard]] std::vector<std::string> rules_in_words(const model::Qualification& qualification,
                                                      const Strings& strings);

}  // namespace unitfolio::site
