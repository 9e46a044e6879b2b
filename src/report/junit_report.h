// `check --format junit`: the form of test results that every CI server shows. A file is a suite, a
// fault a failed test, a file without faults a passed one; then a suite for each learner with a
// test for each unit.
#pragma once

#include "report/findings.h"

#include <string>

namespace unitfolio::report {

[[nodiscard]] std::string junit_report(const Findings& findings);

}  // namespace unitfolio::report
