// The `theme:` of unitfolio.yaml.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"
#include "model/theme_options.h"

namespace unitfolio::load {

/// Faults: those of FieldReader; field_value for what is no colour.
[[nodiscard]] model::ThemeOptions read_theme(const data::Value& map,
                                             base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
