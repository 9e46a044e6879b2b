// llms.txt: what the site holds, as Markdown, for people's assistants. It lists the Markdown copy
// of every unit.
#pragma once

#include "site/page_context.h"

#include <string>

namespace unitfolio::site {

[[nodiscard]] std::string llms_text(const PageContext& page);

}  // namespace unitfolio::site
