#include "check/currency.h"

#include "base/text.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

namespace unitfolio::check {

namespace {

constexpr std::string_view kPriorLearning = "recognition-of-prior-learning";

/// How long an item counts as current, and which unit says so if not the project.
struct Window {
    std::int64_t months = 0;
    model::UnitId unit;
};

/// The strictest window among the units that each item claims.
std::map<model::EvidenceId, Window> unit_windows(const Submission& submission) {
    std::map<model::EvidenceId, Window> windows;
    for (const link::UnitCoverage& unit : submission.coverage().units) {
        const auto months = submission.catalogue()[unit.unit].expects.currency_months;
        if (!months) {
            continue;
        }
        for (const model::EvidenceId id : unit.evidence) {
            const auto [place, is_new] = windows.try_emplace(id, Window{*months, unit.unit});
            if (!is_new && *months < place->second.months) {
                place->second = {*months, unit.unit};
            }
        }
    }
    return windows;
}

void report(const model::Evidence& evidence,
            const Window& window,
            bool is_decided,
            const Submission& submission,
            base::Diagnostics& diagnostics) {
    auto& fault = diagnostics.report(
        base::Code::evidence_outdated,
        evidence.places.date,
        fmt::format("'{}' {} more than {} old{}",
                    evidence.reference,
                    is_decided ? "was" : "is",
                    base::count_of(static_cast<std::size_t>(window.months), "month"),
                    is_decided ? " when it was decided on" : ""));
    if (is_decided) {
        fault.note(evidence.decision.date_span, "the decision is dated here");
    }
    if (window.unit.is_set()) {
        const model::Unit& unit = submission.catalogue()[window.unit];
        fault.note(unit.expects.currency_span,
                   fmt::format("the unit '{}' asks for evidence as recent as this", unit.slug));
    }
    fault.hint(evidence.type == kPriorLearning
                   ? "bring something recent that shows the same"
                   : "bring something recent that shows the same, or offer it as prior learning");
}

}  // namespace

void examine_currency(const Submission& submission, base::Diagnostics& diagnostics) {
    const model::CheckRules& rules = submission.catalogue().project.check;
    const auto windows = unit_windows(submission);
    for (const model::EvidenceId id : submission.evidence()) {
        const model::Evidence& evidence = submission[id];
        if (!has_come(evidence.date, submission.today())) {
            continue;
        }
        Window window{rules.currency_months, {}};
        if (evidence.type == kPriorLearning) {
            window.months = rules.prior_learning_months;
        } else if (const auto own = windows.find(id); own != windows.end()) {
            window = own->second;
        }
        const bool is_decided = evidence.decision.status != model::Status::claimed &&
                                has_come(evidence.decision.date, submission.today());
        const base::Date judged = is_decided ? *evidence.decision.date : submission.today();
        if (base::plus_months(*evidence.date, window.months) < judged) {
            report(evidence, window, is_decided, submission, diagnostics);
        }
    }
}

}  // namespace unitfolio::check
