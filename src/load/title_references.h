// References in titles: titles are printed as they are written, brackets and all.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "data/value.h"

namespace unitfolio::load {

/// Looks into every field called 'title' of a file's facts, also those of attachments and groups.
/// Faults: reference_syntax.
void check_titles(const data::Value& facts,
                  const base::Sources& sources,
                  base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
