// A unit's Markdown for those who read nothing else, people's assistants among them:
// units/<slug>.md. It is the author's own text; references become ordinary links.
#pragma once

#include "base/source.h"
#include "site/page_context.h"

#include <string>

namespace unitfolio::site {

[[nodiscard]] std::string unit_text(const PageContext& page,
                                    model::UnitId id,
                                    const base::Sources& sources);

/// Text that may stand in Markdown as it is.
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace unitfolio::site
