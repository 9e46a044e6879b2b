// What somebody who speaks can see: whose terms count, whose units are meant by a short name, which
// unit "#2.1" belongs to.
#pragma once

#include "link/site.h"
#include "model/unit_names.h"

#include <vector>

namespace unitfolio::link {

struct Viewpoint {
    Speaker speaker;
    /// The speaker's own unit; of evidence the one it names.
    model::UnitId unit;
    model::OrganisationId organisation;
    std::vector<model::QualificationId> qualifications;
    /// Set in learners' own files.
    model::LearnerId learner;
};

[[nodiscard]] Viewpoint viewpoint_of(const Speaker& speaker, const model::Catalogue& catalogue);

/// Which units are nearer than others from there. Keeps a view of the learner's units.
[[nodiscard]] model::UnitPreference unit_preference(const Viewpoint& viewpoint,
                                                    const model::Catalogue& catalogue);

}  // namespace unitfolio::link
