#include "link/ambiguity.h"

#include "base/text.h"

#include <fmt/format.h>

namespace unitfolio::link {

void report_ambiguous(std::string_view name,
                      base::Span span,
                      const std::vector<Candidate>& candidates,
                      base::Diagnostics& diagnostics) {
    auto& fault =
        diagnostics.report(base::Code::reference_ambiguous,
                           span,
                           fmt::format("'{}' could be any of {} things", name, candidates.size()));
    std::vector<std::string> ways;
    for (const Candidate& candidate : candidates) {
        fault.note(candidate.span, fmt::format("it may be {}", candidate.what));
        ways.push_back(fmt::format("'{}'", candidate.written));
    }
    fault.hint(fmt::format("write one of {}", base::join_and(ways)));
}

}  // namespace unitfolio::link
