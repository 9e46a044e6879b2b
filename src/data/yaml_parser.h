// YAML into Values, by events: no tree of the library is ever built, so that nothing in a file can
// make one that is larger than the file. What the safe subset leaves out is refused where it
// stands.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "data/value.h"

#include <optional>

namespace unitfolio::data {

/// Reads the YAML that stands at `place`. Gives nothing when it can't be used, which has then been
/// reported; a text without any content gives null.
[[nodiscard]] std::optional<Value> parse_yaml(const base::Source& source,
                                              base::Span place,
                                              base::Diagnostics& diagnostics);

}  // namespace unitfolio::data
