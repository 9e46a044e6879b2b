// The fields that say how much evidence is enough: a centre's among its checks, a unit's among what
// it expects.
#pragma once

#include "data/field_reader.h"
#include "model/project.h"
#include "model/sufficiency.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::load {

/// Reads the fields that are given among the checks; the others keep their defaults.
[[nodiscard]] model::Sufficiency read_sufficiency(data::FieldReader& checks);

/// Reads those among what a unit expects.
[[nodiscard]] model::UnitSufficiency read_unit_sufficiency(data::FieldReader& expectations,
                                                           const model::Project& project);

/// Reads a list of evidence types, by code.
[[nodiscard]] std::vector<std::string> read_types(data::FieldReader& fields,
                                                  std::string_view name,
                                                  const model::Project& project);

}  // namespace unitfolio::load
