#include "check/own_word.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::check {

namespace {

using Criteria = std::vector<const link::CriterionCoverage*>;

bool is_own_word(const model::Evidence& evidence) {
    return evidence.type == "reflective-account" && evidence.attachments.empty() &&
           evidence.metrics.empty() && evidence.witness_name.empty();
}

/// Whether what supports a criterion is nothing but the learner's word. What was turned down
/// supports nothing.
bool rests_on_own_word(const link::CriterionCoverage& criterion, const Submission& submission) {
    bool is_supported = false;
    for (const std::uint32_t index : criterion.claims) {
        const link::Claim& claim = submission.coverage().claims[index];
        if (claim.status == model::Status::not_met) {
            continue;
        }
        if (!is_own_word(submission[claim.evidence])) {
            return false;
        }
        is_supported = true;
    }
    return is_supported;
}

void report(const Criteria& criteria,
            base::Severity severity,
            const Submission& submission,
            base::Diagnostics& diagnostics) {
    if (criteria.empty()) {
        return;
    }
    std::vector<std::string> numbers;
    std::vector<base::Span> places;
    for (const link::CriterionCoverage* each : criteria) {
        numbers.push_back(submission.catalogue()[each->criterion].number);
        places.push_back(submission.place_of(submission.coverage().claims[each->claims.front()]));
    }
    const bool is_one = numbers.size() == 1;
    const model::Unit& unit = submission.catalogue()[criteria.front()->criterion.unit];
    auto& fault = diagnostics.report(base::Code::own_word_only,
                                     places.front(),
                                     fmt::format("{} {} of '{}' {} on the learner’s own word alone",
                                                 is_one ? "criterion" : "criteria",
                                                 base::join_and(numbers),
                                                 unit.slug,
                                                 is_one ? "rests" : "rest"));
    fault.severity = severity;
    for (std::size_t i = 1; i < places.size(); ++i) {
        fault.note(places[i], fmt::format("criterion {} is claimed here", numbers[i]));
    }
    fault.hint(
        "attach a record of what the account tells, or have a witness or an observation bear it "
        "out");
}

}  // namespace

void examine_own_word(const Submission& submission, base::Diagnostics& diagnostics) {
    for (const link::UnitCoverage& unit : submission.coverage().units) {
        Criteria open;
        Criteria accepted;
        for (const link::CriterionCoverage& criterion : unit.criteria) {
            if (rests_on_own_word(criterion, submission)) {
                (criterion.covered == link::Covered::yes ? accepted : open).push_back(&criterion);
            }
        }
        report(open, base::Severity::warning, submission, diagnostics);
        report(accepted, base::Severity::info, submission, diagnostics);
    }
}

}  // namespace unitfolio::check
