// Cures for values of fields that are not what they should be.
#pragma once

#include "base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::data {

/// How YAML writes a list of these: "write '[a, b]'". What it would take for numbers is in quotes.
[[nodiscard]] std::string in_brackets(const std::vector<std::string_view>& words);

/// Names the word that was meant, or all that there are.
void hint_nearest(base::Diagnostic& diagnostic,
                  std::string_view text,
                  const std::vector<std::string_view>& words);

}  // namespace unitfolio::data
