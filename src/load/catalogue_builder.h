// Drafts into the catalogue: everything sorted, numbered and tied together by the names in facts.
#pragma once

#include "base/diagnostic.h"
#include "load/content_parser.h"
#include "model/catalogue.h"

#include <vector>

namespace unitfolio::load {

[[nodiscard]] model::Catalogue build_catalogue(model::Project project,
                                               const std::vector<ContentFile>& found,
                                               std::vector<ParsedContent> parsed,
                                               base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
