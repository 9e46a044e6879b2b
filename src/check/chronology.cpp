#include "check/chronology.h"

#include <fmt/format.h>

#include <string_view>

namespace unitfolio::check {

using base::Code;
using base::Date;
using model::Evidence;
using model::Learner;

namespace {

/// Evidence from before that is too early to have been made for the qualification.
constexpr std::int64_t kEarlyMonths = 12;

class Chronology {
  public:
    Chronology(const Submission& submission, base::Diagnostics& diagnostics)
        : submission_(submission),
          today_(submission.today()),
          diagnostics_(diagnostics) {}

    void examine() {
        const Learner& learner = submission_.learner();
        check_future("the registration", learner.registered, learner.places.registered);
        check_future("the declaration", learner.declared, learner.places.declared);
        for (const model::EvidenceId id : submission_.evidence()) {
            examine_evidence(submission_[id]);
        }
        examine_declaration();
    }

  private:
    [[nodiscard]] bool has_come(const std::optional<Date>& date) const {
        return check::has_come(date, today_);
    }

    void check_future(std::string_view what, const std::optional<Date>& date, base::Span span) {
        if (date && *date > today_) {
            diagnostics_
                .report(Code::date_future,
                        span,
                        fmt::format(
                            "{} is dated {}, which is still to come", what, base::long_date(*date)))
                .hint("put in the day on which it happened; check the year first");
        }
    }

    void examine_evidence(const Evidence& evidence) {
        const model::Decision& decision = evidence.decision;
        check_future(fmt::format("'{}'", evidence.reference), evidence.date, evidence.places.date);
        check_future(fmt::format("the decision on '{}'", evidence.reference),
                     decision.date,
                     decision.date_span);
        if (has_come(evidence.date) && has_come(decision.date) && *decision.date < *evidence.date) {
            diagnostics_
                .report(Code::date_order,
                        decision.date_span,
                        fmt::format("'{}' was decided on before it existed", evidence.reference))
                .note(evidence.places.date, "the evidence is of this day")
                .hint("correct whichever of the two dates is wrong");
        }
        check_registration(evidence);
    }

    /// Earlier work may count, so this is only a remark.
    void check_registration(const Evidence& evidence) {
        const Learner& learner = submission_.learner();
        if (!has_come(learner.registered) || !has_come(evidence.date) ||
            evidence.type == "recognition-of-prior-learning" ||
            base::plus_months(*evidence.date, kEarlyMonths) >= *learner.registered) {
            return;
        }
        auto& fault = diagnostics_.report(
            Code::date_order,
            evidence.places.date,
            fmt::format("'{}' is from more than a year before the learner was registered",
                        evidence.reference));
        fault.severity = base::Severity::info;
        fault.note(learner.places.registered, "the learner was registered on this day")
            .hint("offer it as recognition of prior learning");
    }

    void examine_declaration() {
        const Learner& learner = submission_.learner();
        if (!has_come(learner.declared)) {
            return;
        }
        if (has_come(learner.registered) && *learner.declared < *learner.registered) {
            diagnostics_
                .report(Code::date_order,
                        learner.places.declared,
                        "the declaration was signed before the learner was registered")
                .note(learner.places.registered, "the learner was registered on this day")
                .hint("correct whichever of the two dates is wrong");
            return;
        }
        const Evidence* last = last_evidence();
        if (last != nullptr && *learner.declared < *last->date) {
            diagnostics_
                .report(
                    Code::date_order,
                    learner.places.declared,
                    fmt::format("the declaration was signed before '{}' existed", last->reference))
                .note(last->places.date, "the last evidence is of this day")
                .hint("sign it again now that the evidence is complete");
        }
    }

    [[nodiscard]] const Evidence* last_evidence() const {
        const Evidence* last = nullptr;
        for (const model::EvidenceId id : submission_.evidence()) {
            const Evidence& evidence = submission_[id];
            if (has_come(evidence.date) && (last == nullptr || *last->date < *evidence.date)) {
                last = &evidence;
            }
        }
        return last;
    }

    const Submission& submission_;
    Date today_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void examine_chronology(const Submission& submission, base::Diagnostics& diagnostics) {
    Chronology(submission, diagnostics).examine();
}

}  // namespace unitfolio::check
