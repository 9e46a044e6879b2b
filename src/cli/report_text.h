// What a run found, in words for the person who started it.
#pragma once

#include "base/palette.h"
#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace unitfolio::cli {

/// Complains about everything found that the loudness lets through. Warnings and infos of one kind
/// are cut short where there are very many, unless the loudness is verbose.
void complain_about(const build::Report& report, const Arguments& arguments, Terminal& terminal);

/// Complains about what stopped the run, if anything did.
void complain_about_fault(const build::Report& report, Terminal& terminal);

/// The colour for a stream that may show colours, as the arguments want it.
[[nodiscard]] base::Colour colour_for(const Arguments& arguments, bool shows_colour);

/// The code for a run that was stopped or has errors; ExitCode::fine for all others.
[[nodiscard]] ExitCode exit_code_of(const build::Report& report);

}  // namespace unitfolio::cli
