// How strictly a project examines its content: what unitfolio.yaml says under "check".
#pragma once

#include "base/severity_rules.h"
#include "model/sufficiency.h"

#include <cstdint>

namespace unitfolio::model {

struct CheckRules {
    /// How long evidence stays current, in months. Two years is what centres commonly ask for.
    std::int64_t currency_months = 24;
    /// Prior learning is by its nature older; most centres look back five years.
    std::int64_t prior_learning_months = 60;
    Sufficiency sufficiency;
    base::SeverityRules severities;
};

}  // namespace unitfolio::model
