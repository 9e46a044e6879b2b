// The site as a search sees it: an entry for everything that has a place of its own on a page. What
// is inherited is found where it was written. Nothing of learners is part of it.
#pragma once

#include "search/entry.h"
#include "site/site_index.h"

#include <cstddef>

namespace unitfolio::site {

/// `pages` is how many the site has.
[[nodiscard]] search::Corpus search_corpus(const SiteIndex& index,
                                           std::size_t pages,
                                           std::size_t jobs);

}  // namespace unitfolio::site
