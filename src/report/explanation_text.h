// Explanations for people: on a terminal, and as the reference document docs/diagnostics.md.
#pragma once

#include "base/code.h"
#include "base/palette.h"

#include <string>

namespace unitfolio::report {

/// One code for a terminal: headings set off, examples indented below the name of their file.
[[nodiscard]] std::string explanation_text(base::Code code, base::Colour colour);

/// One code as a chapter in Markdown.
[[nodiscard]] std::string explanation_markdown(base::Code code);

/// All codes, one a line: name, severity, summary.
[[nodiscard]] std::string code_list_text(base::Colour colour);

/// The reference document: an introduction, a table of all codes, a chapter for each.
[[nodiscard]] std::string reference_markdown();

}  // namespace unitfolio::report
