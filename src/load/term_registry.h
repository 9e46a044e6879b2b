// All terms of the project in one list, each with a slug of its own. The same word may be defined
// in several places; inside a unit the nearest definition counts.
#pragma once

#include "model/catalogue.h"

#include <vector>

namespace unitfolio::load {

/// Gives every term its slug, puts all into the catalogue by slug, and tells each owner's material
/// which are its own, in the order in which it defines them.
void register_terms(std::vector<model::Term> terms, model::Catalogue& catalogue);

}  // namespace unitfolio::load
