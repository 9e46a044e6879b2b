// The facts "expects" of a unit.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"
#include "model/expectations.h"
#include "model/project.h"

namespace unitfolio::load {

/// `project` knows the codes of evidence types.
[[nodiscard]] model::Expectations read_expectations(const data::Value& map,
                                                    const model::Project& project,
                                                    base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
