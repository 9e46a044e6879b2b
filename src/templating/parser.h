// Makes a template of its text. Syntax faults are reported, all that can be told apart; the tags
// that have none work.
#pragma once

#include "base/diagnostic.h"
#include "templating/program.h"

#include <optional>
#include <string>

namespace unitfolio::templating {

/// Names that the template uses are added to the program's symbols.
[[nodiscard]] Template parse_template(std::string name,
                                      base::SourceId source,
                                      Program& program,
                                      base::Diagnostics& diagnostics);

}  // namespace unitfolio::templating
