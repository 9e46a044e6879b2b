// How much evidence is enough: what a centre asks of every unit, and what a unit asks beyond that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::model {

/// A centre's rules. Only accepted evidence counts.
struct Sufficiency {
    std::int64_t items_per_criterion = 1;
    std::int64_t types_per_criterion = 1;
    /// Assessors look for the same ability in different kinds of evidence.
    std::int64_t types_per_unit = 2;
    /// How much less evidence a criterion of one outcome may have on average than those of the
    /// unit's other outcomes: 0.5 is half as much; 0 asks for no balance.
    double balance = 0.5;
};

/// What a unit's own file says; what it leaves out is as the centre has it.
struct UnitSufficiency {
    std::optional<std::int64_t> items_per_criterion;
    std::optional<std::int64_t> types_per_unit;
    std::optional<double> balance;
    /// Codes of the types of which there must be accepted evidence.
    std::vector<std::string> types;
};

}  // namespace unitfolio::model
