// The numbers that outcomes and criteria bear, and finding both by them.
#pragma once

#include "model/specification.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace unitfolio::model {

/// "2.10" taken apart. Only for checking order: what is shown and compared is the text.
struct CriterionNumber {
    std::uint32_t outcome = 0;
    std::uint32_t position = 0;
};

/// Reads "2.10" and nothing else: two numbers from 1 to 999 without leading zeros.
[[nodiscard]] std::optional<CriterionNumber> parse_criterion_number(std::string_view text);

/// Reads "2", as parse_criterion_number does.
[[nodiscard]] std::optional<std::uint32_t> parse_outcome_number(std::string_view text);

/// The position of a criterion in Unit::criteria.
[[nodiscard]] std::optional<std::uint32_t> find_criterion(const Unit& unit,
                                                          std::string_view number);

/// The position of an outcome in Unit::outcomes.
[[nodiscard]] std::optional<std::uint32_t> find_outcome(const Unit& unit, std::string_view number);

}  // namespace unitfolio::model
