// `check --format json`: everything that check knows, for programs of a centre's own. Its form is
// written down in docs/schemas/check.schema.json; "version" grows when a field changes its meaning
// or goes.
#pragma once

#include "report/findings.h"

#include <string>

namespace unitfolio::report {

[[nodiscard]] std::string json_report(const Findings& findings);

}  // namespace unitfolio::report
