#include "build/distinct_faults.h"

namespace unitfolio::build {

void DistinctFaults::take(const base::Diagnostics& found, base::Diagnostics& report) {
    for (const base::Diagnostic& each : found.all()) {
        if (told_.emplace(each.span, each.code, each.message).second) {
            report.report(each.code, each.span, each.message) = each;
        }
    }
}

}  // namespace unitfolio::build
