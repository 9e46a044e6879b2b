#include "build/distinct_faults.h"

namespace unitfolio::build {

void DistinctFaults::take(const base::Diagnostics& found, base::Diagnostics& report) {
    for (const base::Diagnostic& each : found.all()) {
        if (told_.emplace(each.span, each.code, each.message).second) {
            report.add(each);
        }
    }
}

}  // namespace unitfolio::build
