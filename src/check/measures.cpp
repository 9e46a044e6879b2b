#include "check/measures.h"

#include <fmt/format.h>

#include <string_view>

namespace unitfolio::check {

namespace {

/// What a measure has instead of a baseline; empty if it has one.
std::string_view shortcoming(const model::Metric& metric) {
    if (metric.before) {
        return {};
    }
    if (metric.after) {
        return "a figure after the work but none from before";
    }
    return metric.target ? "a target but no figure to start from" : "no figures";
}

}  // namespace

void examine_measures(const Submission& submission, base::Diagnostics& diagnostics) {
    for (const model::EvidenceId id : submission.evidence()) {
        for (const model::Metric& metric : submission[id].metrics) {
            const std::string_view lack = shortcoming(metric);
            if (metric.is_whole && !lack.empty()) {
                diagnostics
                    .report(base::Code::metric_without_baseline,
                            metric.span,
                            fmt::format("the measure '{}' has {}", metric.name, lack))
                    .hint("add 'before:' with the figure from before anything was changed");
            }
        }
    }
}

}  // namespace unitfolio::check
