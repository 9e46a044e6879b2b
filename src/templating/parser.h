// Templates out of their text.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "templating/node.h"

#include <string>

namespace unitfolio::templating {

/// Reports every fault of the template (template_syntax); a template with faults is not sound.
[[nodiscard]] Template parse_template(std::string name,
                                      const base::Sources& sources,
                                      base::SourceId source,
                                      base::Diagnostics& diagnostics);

}  // namespace unitfolio::templating
