// One learner's work as it lies before an assessor: what the checks of evidence look at.
#pragma once

#include "check/checks.h"
#include "link/site.h"

#include <string_view>
#include <vector>

namespace unitfolio::check {

/// A view: the site and the circumstances must outlive it.
class Submission {
  public:
    Submission(const link::Site& site, model::LearnerId learner, const Circumstances& circumstances)
        : site_(&site),
          learner_(learner),
          circumstances_(&circumstances) {}

    [[nodiscard]] const model::Catalogue& catalogue() const { return site_->catalogue; }

    [[nodiscard]] const model::Learner& learner() const { return catalogue()[learner_]; }

    [[nodiscard]] const link::LearnerCoverage& coverage() const {
        return site_->coverage[learner_.value];
    }

    [[nodiscard]] const link::CreditJudgement& credits() const {
        return site_->credits[learner_.value];
    }

    [[nodiscard]] base::Date today() const { return circumstances_->today; }

    /// The evidence, by reference.
    [[nodiscard]] const std::vector<model::EvidenceId>& evidence() const {
        return learner().evidence;
    }

    [[nodiscard]] const model::Evidence& operator[](model::EvidenceId id) const {
        return catalogue()[id];
    }

    /// What the learner wrote below the facts, as it stands in the file.
    [[nodiscard]] std::string_view body(const model::Evidence& evidence) const;

    /// Where a claim is made: the reference in the body, or the number in the facts.
    [[nodiscard]] base::Span place_of(const link::Claim& claim) const;

    /// Where the learner's file lists a unit, by position in Learner::units.
    [[nodiscard]] base::Span place_of_unit(std::size_t position) const;

  private:
    const link::Site* site_;
    model::LearnerId learner_;
    const Circumstances* circumstances_;
};

/// Whether every criterion of the unit is claimed by something.
[[nodiscard]] bool is_fully_claimed(const link::UnitCoverage& unit);

/// Whether a day lies behind the day of the examination or is that day. A date that is still to
/// come is a fault of its own, and nothing else is concluded from it.
[[nodiscard]] bool has_come(const std::optional<base::Date>& date, base::Date today);

}  // namespace unitfolio::check
