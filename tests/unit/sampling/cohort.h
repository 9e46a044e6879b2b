// A cohort made by hand: one unit each of which a test says who decided what.
#pragma once

#include "link/site.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::sampling {

class Cohort {
  public:
    /// With units "one" and "two" of two criteria each.
    Cohort();

    /// A learner who takes both units.
    model::LearnerId add_learner(const std::string& slug, const std::string& assessor);

    /// An item that claims all criteria of a unit.
    model::EvidenceId add_item(model::LearnerId learner,
                               std::size_t unit,
                               const std::string& type,
                               model::Status status,
                               const std::string& date = "2026-03-14");

    link::Site site;
};

}  // namespace unitfolio::sampling
