// The Atom feed of units that say when they were last changed. Dates come from content alone.
#pragma once

#include "site/page_context.h"
#include "templating/value.h"

namespace unitfolio::site {

/// Whether there is anything to tell, and an address to tell it under.
[[nodiscard]] bool has_feed(const model::Catalogue& catalogue);

/// {title, language, home_url, feed_url, updated, entries: [{title, url, updated, summary,
/// organisation}]}, the latest first.
[[nodiscard]] templating::Map feed_view(const PageContext& page);

}  // namespace unitfolio::site
