// `check --format sarif`: SARIF 2.1.0, which code hosts show beside the lines of a change. Places
// are relative to the root of the checkout; fingerprints stay the same when lines above a fault
// come or go.
#pragma once

#include "report/findings.h"

#include <string>

namespace unitfolio::report {

[[nodiscard]] std::string sarif_report(const Findings& findings);

}  // namespace unitfolio::report
