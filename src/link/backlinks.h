// Who refers to what: the links of all documents, turned round.
#pragma once

#include "link/site.h"

namespace unitfolio::link {

/// Fills the to_… lists of a site whose documents are linked. Learners' own files don't count:
/// these lists are public.
void collect_backlinks(Site& site);

}  // namespace unitfolio::link
