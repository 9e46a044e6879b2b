// Diagnostics as people read them in a terminal or a log: place, message, the line itself with the
// span underlined, notes and hints. Content is shown through printable(), so that it can't command
// the terminal.
//
//     content/units/x.md:3:8: error: 'level' must be a whole number from 1 to 8, not 'four'
//     [field-value]
//        3 | level: four
//          |        ^~~~
//       = hint: write it in digits
#pragma once

#include "base/diagnostic.h"
#include "base/palette.h"
#include "base/source.h"

#include <string>

namespace unitfolio::base {

/// One diagnostic with its notes and hints; ends with a line break.
[[nodiscard]] std::string diagnostic_text(const Diagnostic& diagnostic,
                                          const Sources& sources,
                                          Colour colour = Colour::none);

/// "2 errors, 1 warning"; kinds that did not occur are left out, and so are infos. Empty if there
/// is nothing to count.
[[nodiscard]] std::string diagnostic_summary(const Diagnostics& diagnostics);

}  // namespace unitfolio::base
