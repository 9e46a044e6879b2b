// A learner's units against the rules of combination of the qualification: do the credits suffice,
// in total, at the level and in every group, and may the units be taken together?
//
// The rules are those of the template that the sector publishes for qualifications of the Regulated
// Qualifications Framework, which awarding organisations fill in. For the diploma in customer
// service it reads: at least 50 credits, of which exactly 14 from mandatory group A, at least 20
// from optional group B and at most 16 from optional group C, at least 38 of them at level 4 or
// above; some pairs of units are barred combinations. From it follow: a unit counts in one group
// only; credits above a group's maximum don't count at all; of a barred pair one unit counts.
#pragma once

#include "link/credit_counting.h"
#include "link/site.h"

#include <map>
#include <vector>

namespace unitfolio::link {

/// The rules of one qualification, arranged so that a choice costs what it is long, however many
/// units there are. Keeps views: the catalogue must stay where it is.
class CombinationRules {
  public:
    CombinationRules(model::QualificationId qualification, const model::Catalogue& catalogue);

    /// The best that can be said of a choice: see count_credits. Of units that bar each other the
    /// one counts that serves the learner better.
    [[nodiscard]] CreditJudgement judge(const model::Learner& learner) const;

    [[nodiscard]] const model::Catalogue& catalogue() const { return catalogue_; }

    [[nodiscard]] const model::Qualification& qualification() const { return qualification_; }

    [[nodiscard]] const CreditDemands& demands() const { return demands_; }

    /// Positions of the groups that list a unit; nullptr if the qualification hasn't got it.
    [[nodiscard]] const std::vector<std::size_t>* groups_of(model::UnitId unit) const;

  private:
    const model::Catalogue& catalogue_;
    const model::Qualification& qualification_;
    CreditDemands demands_;
    std::map<model::UnitId, std::vector<std::size_t>> groups_;
};

/// Without a qualification there are no rules, and credits are only added up.
[[nodiscard]] CreditJudgement add_credits(const model::Learner& learner,
                                          const model::Catalogue& catalogue);

}  // namespace unitfolio::link
