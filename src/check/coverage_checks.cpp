#include "check/coverage_checks.h"

#include "link/coverage_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace unitfolio::check {

using base::Code;
using link::Shortcoming;

namespace {

struct Advice {
    Code code{};
    std::string_view hint;
};

Advice advice_for(Shortcoming::Kind kind) {
    switch (kind) {
        case Shortcoming::Kind::untouched:
            return {Code::coverage_gap, "begin with evidence that claims its criteria"};
        case Shortcoming::Kind::gap:
            return {Code::coverage_gap,
                    "claim the criterion where evidence shows it, and let the assessor decide"};
        case Shortcoming::Kind::partly:
            return {Code::evidence_insufficient, "add evidence for what the assessor missed"};
        case Shortcoming::Kind::few_items:
            return {Code::evidence_insufficient, "claim the criterion in further evidence"};
        case Shortcoming::Kind::few_types:
            return {Code::evidence_one_type, "show the criterion in another kind of evidence"};
        case Shortcoming::Kind::missing_type:
            return {Code::evidence_type_required, "plan evidence of that type with the assessor"};
        case Shortcoming::Kind::one_type:
            return {Code::evidence_one_type,
                    "add another kind of evidence, such as an observation or witness testimony"};
        case Shortcoming::Kind::unbalanced:
            return {Code::coverage_unbalanced, "look for further evidence of that outcome"};
    }
    return {};
}

}  // namespace

void examine_coverage(const Submission& submission, base::Diagnostics& diagnostics) {
    const model::Catalogue& catalogue = submission.catalogue();
    const auto& unread = catalogue.unreadable.evidence_of;
    if (std::find(unread.begin(), unread.end(), submission.learner().slug) != unread.end()) {
        return;
    }
    const auto& units = submission.coverage().units;
    for (std::size_t i = 0; i < units.size(); ++i) {
        for (const Shortcoming& each : link::shortcomings_of(units[i], catalogue)) {
            const Advice advice = advice_for(each.kind);
            diagnostics
                .report(advice.code,
                        submission.place_of_unit(i),
                        fmt::format("in '{}', {}", catalogue[units[i].unit].title, each.sentence))
                .hint(std::string(advice.hint));
        }
    }
}

}  // namespace unitfolio::check
