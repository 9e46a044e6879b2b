#include "check/checks.h"

namespace unitfolio::check {

void examine(const link::Site&, const Circumstances&, base::Diagnostics&) {}

}  // namespace unitfolio::check
