// Runs a template: what it includes, extends and imports too.
#pragma once

#include "base/diagnostic.h"
#include "templating/node.h"
#include "templating/template_set.h"
#include "templating/trace.h"
#include "templating/value.h"

#include <optional>
#include <string>

namespace unitfolio::templating {

/// `variables` is a map, and `trace` may be nothing. Nothing after a fault, which is reported.
[[nodiscard]] std::optional<std::string> render(const TemplateSet& set,
                                                const Template& page,
                                                const Value& variables,
                                                base::Diagnostics& diagnostics,
                                                Trace* trace);

}  // namespace unitfolio::templating
