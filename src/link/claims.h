// What a piece of evidence claims: in its facts, for the item as a whole, and in its body,
// paragraph by paragraph. And what the assessor said of each claim.
#pragma once

#include "base/diagnostic.h"
#include "link/resolver.h"
#include "link/site.h"

#include <vector>

namespace unitfolio::link {

/// The claims of one piece of evidence, by criterion. Reports claims on criteria that don't exist
/// or that belong to units the learner doesn't take, and evidence that claims nothing.
[[nodiscard]] std::vector<Claim> claims_of(model::EvidenceId evidence,
                                           const Site& site,
                                           const Resolver& resolver,
                                           base::Diagnostics& diagnostics);

}  // namespace unitfolio::link
