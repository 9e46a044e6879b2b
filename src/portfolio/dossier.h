// One learner's part of the site, in the order in which a portfolio tells it: which evidence
// belongs to which unit, which claims it makes, what numbers units go by.
#pragma once

#include "base/date.h"
#include "link/site.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

/// The evidence of one unit: items are told once, in the part of the unit they were made for, and
/// pointed at from the others that they are claimed for.
struct UnitEvidence {
    std::vector<model::EvidenceId> told;
    std::vector<model::EvidenceId> shared;
};

class Dossier {
  public:
    /// `site` must outlive the dossier.
    Dossier(const link::Site& site, model::LearnerId learner);

    [[nodiscard]] const link::Site& site() const { return *site_; }

    [[nodiscard]] const model::Catalogue& catalogue() const { return site_->catalogue; }

    [[nodiscard]] model::LearnerId id() const { return id_; }

    [[nodiscard]] const model::Learner& learner() const { return catalogue()[id_]; }

    [[nodiscard]] const link::LearnerCoverage& coverage() const {
        return site_->coverage[id_.value];
    }

    [[nodiscard]] const link::CreditJudgement& credits() const { return site_->credits[id_.value]; }

    /// By position among the learner's units.
    [[nodiscard]] const UnitEvidence& evidence_of_unit(std::size_t position) const {
        return units_[position];
    }

    /// Evidence that claims nothing of the learner's units.
    [[nodiscard]] const std::vector<model::EvidenceId>& other_evidence() const { return others_; }

    /// From 1; 0 for a unit that the learner does not take.
    [[nodiscard]] std::size_t unit_number(model::UnitId unit) const;

    /// The number of the unit that an item is told under: its own, else the first that it is
    /// claimed for; 0 for none.
    [[nodiscard]] std::size_t home_of(model::EvidenceId evidence) const;

    /// The item's claims in the order of units and criteria.
    [[nodiscard]] std::vector<const link::Claim*> claims_of(model::EvidenceId evidence) const;

    /// "Work product"; the code itself for a kind that the project does not know.
    [[nodiscard]] std::string_view type_title(std::string_view code) const;

    /// The language of an item's body, or of the profile for none, if it isn't that around it.
    [[nodiscard]] std::string other_language(model::EvidenceId evidence,
                                             std::string_view around) const;

    /// The latest date that the learner's content gives: the date of the portfolio.
    [[nodiscard]] base::Date latest_date() const;

  private:
    const link::Site* site_;
    model::LearnerId id_;
    std::vector<UnitEvidence> units_;
    std::vector<model::EvidenceId> others_;
};

}  // namespace unitfolio::portfolio
