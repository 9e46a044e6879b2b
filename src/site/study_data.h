// What the study hub knows of a unit or a qualification, as a script of one call. A page that is
// opened from the disk can't fetch data, but it can load scripts; and a learner's hub loads only
// those of the units that they have begun, so that it doesn't grow with the site.
#pragma once

#include "site/site_index.h"

#include <string>

namespace unitfolio::site {

/// unitfolioStudy({id, slug, title, url, organisation, qualifications, criteria, cards: [{id, kind,
/// front, back}], statements})
[[nodiscard]] std::string study_data(const SiteIndex& index, model::UnitId id);

/// unitfolioStudy({id, slug, title, url, units: [{slug, title, url, criteria}]})
[[nodiscard]] std::string study_data(const SiteIndex& index, model::QualificationId id);

}  // namespace unitfolio::site
