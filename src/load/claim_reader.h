// Criteria as an evidence file's facts name them: what it claims, and what the assessor decided.
#pragma once

#include "base/diagnostic.h"
#include "data/field_reader.h"
#include "model/portfolio.h"

#include <vector>

namespace unitfolio::load {

/// Reads 'criteria' (of the evidence's own unit) and 'claims' (unit by unit).
[[nodiscard]] std::vector<model::NamedCriterion> read_claims(data::FieldReader& fields,
                                                             base::Diagnostics& diagnostics);

/// Reads the map 'decision'.
[[nodiscard]] model::Decision read_decision(const data::Value& map, base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
