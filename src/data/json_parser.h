// JSON into Values, by events. Numbers keep the digits of the file.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "data/value.h"

#include <optional>

namespace unitfolio::data {

/// Reads the one JSON object that `place` begins with; whatever follows it is not looked at (the
/// value's span tells where it ends). Gives nothing when it can't be used, which has then been
/// reported.
[[nodiscard]] std::optional<Value> parse_json(const base::Source& source,
                                              base::Span place,
                                              base::Diagnostics& diagnostics);

}  // namespace unitfolio::data
