// A diagnostic as programs read it: the same in the report of `check` and in a preview.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <nlohmann/json_fwd.hpp>

namespace unitfolio::report {

/// {severity, code, message, file, line, column, endLine, endColumn, hints, notes}; the place is
/// null for faults of a whole project.
[[nodiscard]] nlohmann::ordered_json diagnostic_json(const base::Diagnostic& diagnostic,
                                                     const base::Sources& sources);

}  // namespace unitfolio::report
