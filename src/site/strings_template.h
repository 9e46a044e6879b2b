// The words of a language as a template that others import:
//   {% import "strings" as t %}{{ t.unit.next }} {{ t.counted(3, t.counts.units) }}
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "site/strings.h"
#include "templating/template_set.h"

#include <string>

namespace unitfolio::site {

/// A map a group, and the macros `number(value)`, `counted(value, forms)` and
/// `counted_strong(value, forms)`, which prints the number in bold.
[[nodiscard]] std::string strings_template(const Strings& strings);

/// Compiles it as "strings".
void add_strings(const Strings& strings,
                 templating::TemplateSet& templates,
                 base::Sources& sources,
                 base::Diagnostics& diagnostics);

}  // namespace unitfolio::site
