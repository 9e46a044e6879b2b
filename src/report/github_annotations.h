// `check --format github`: workflow commands, which GitHub shows beside the lines of a pull
// request.
//
//     ::error file=content/units/x.md,line=3,col=8,title=field-value::'level' must be …
#pragma once

#include "report/findings.h"

#include <string>

namespace unitfolio::report {

/// One command a diagnostic, one line a command.
[[nodiscard]] std::string github_annotations(const Findings& findings);

}  // namespace unitfolio::report
