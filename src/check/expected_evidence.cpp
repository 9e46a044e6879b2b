#include "check/expected_evidence.h"

#include "base/text.h"
#include "check/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::check {

using base::Code;
using model::Evidence;

namespace {

/// A figure that could not be read has been reported: it may have been the one that is needed.
bool is_measured(const model::Metric& metric) {
    return (metric.before && metric.after) || !metric.is_whole;
}

class UnitExaminer {
  public:
    UnitExaminer(const link::UnitCoverage& unit,
                 base::Span place,
                 const Submission& submission,
                 base::Diagnostics& diagnostics)
        : unit_(unit),
          specification_(submission.catalogue()[unit.unit]),
          place_(place),
          submission_(submission),
          diagnostics_(diagnostics) {}

    void examine() {
        const model::Expectations& expects = specification_.expects;
        if (expects.metrics && !any_metric(is_measured)) {
            report(Code::metrics_missing,
                   fmt::format("no evidence for '{}' has measures before and after",
                               specification_.slug),
                   expects.metrics_span)
                .hint("add 'metrics:' to the evidence that shows what the work achieved");
        }
        for (const model::ExpectedMeasure& measure : expects.measures) {
            check_measure(measure);
        }
        for (const model::ExpectedName& expected : expects.names) {
            check_name(expected);
        }
    }

  private:
    base::Diagnostic& report(Code code, std::string message, base::Span expectation) {
        auto& fault = diagnostics_.report(code, place_, std::move(message));
        if (!is_fully_claimed(unit_)) {
            fault.severity = base::Severity::info;
        }
        return fault.note(expectation, "the unit expects it here");
    }

    template <class Predicate>
    [[nodiscard]] bool any_evidence(Predicate predicate) const {
        return std::any_of(unit_.evidence.begin(), unit_.evidence.end(), [&](auto id) {
            return predicate(submission_[id]);
        });
    }

    template <class Predicate>
    [[nodiscard]] bool any_metric(Predicate predicate) const {
        return any_evidence([&](const Evidence& evidence) {
            return std::any_of(evidence.metrics.begin(), evidence.metrics.end(), predicate);
        });
    }

    void check_measure(const model::ExpectedMeasure& measure) {
        const Phrase name(measure.name);
        const auto is_meant = [&](const model::Metric& metric) {
            return is_measured(metric) && name.stands_in(metric.name);
        };
        if (!any_metric(is_meant)) {
            report(Code::metrics_missing,
                   fmt::format("no evidence for '{}' has the measure '{}' before and after",
                               specification_.slug,
                               measure.name),
                   measure.span)
                .hint("add it to the 'metrics:' of the evidence that shows it");
        }
    }

    void check_name(const model::ExpectedName& expected) {
        std::vector<Phrase> names;
        for (const std::string& name : expected.any_of) {
            names.emplace_back(name);
        }
        const auto is_in = [&](std::string_view text) {
            return std::any_of(names.begin(), names.end(), [&](const Phrase& name) {
                return name.stands_in(text);
            });
        };
        const bool is_met = any_evidence([&](const Evidence& evidence) {
            return counts(evidence, expected) &&
                   (is_in(evidence.title) || is_in(submission_.body(evidence)));
        });
        if (!is_met) {
            report(Code::expectation_unmet,
                   fmt::format("no {} is named in any {} for '{}'",
                               expected.what,
                               kinds(expected),
                               specification_.slug),
                   expected.span)
                .hint(fmt::format("name the one that you used; these count: {}",
                                  base::join_and(expected.any_of)));
        }
    }

    static bool counts(const Evidence& evidence, const model::ExpectedName& expected) {
        const auto& types = expected.types;
        return types.empty() || std::find(types.begin(), types.end(), evidence.type) != types.end();
    }

    /// The evidence that counts, by the titles of its types.
    [[nodiscard]] std::string kinds(const model::ExpectedName& expected) const {
        std::string kinds;
        for (const model::EvidenceType& type : submission_.catalogue().project.evidence_types) {
            if (std::find(expected.types.begin(), expected.types.end(), type.code) !=
                expected.types.end()) {
                kinds += (kinds.empty() ? "" : " or ") + base::fold_case(type.title);
            }
        }
        return kinds.empty() ? "evidence" : kinds;
    }

    const link::UnitCoverage& unit_;
    const model::Unit& specification_;
    base::Span place_;
    const Submission& submission_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void examine_expected_evidence(const Submission& submission, base::Diagnostics& diagnostics) {
    const auto& units = submission.coverage().units;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!units[i].evidence.empty()) {
            UnitExaminer(units[i], submission.place_of_unit(i), submission, diagnostics).examine();
        }
    }
}

}  // namespace unitfolio::check
