// What a unit can be counted by. The counts that people see are computed here and nowhere else
// typed.
#pragma once

#include "model/specification.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace unitfolio::model {

struct CountName {
    Countable what{};
    /// Its name in front matter: "marking_points".
    std::string_view field;
    /// One of them: "marking point".
    std::string_view noun;
};

/// All of them, in the order of the enum.
[[nodiscard]] std::span<const CountName> count_names();

[[nodiscard]] std::string_view noun_of(Countable what);

/// How many a unit has of its own; what it inherits isn't counted.
[[nodiscard]] std::size_t count_in(const Unit& unit, Countable what);

}  // namespace unitfolio::model
