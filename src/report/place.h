// A span as people and programs count: path, lines and columns.
#pragma once

#include "base/source.h"

#include <optional>
#include <string_view>

namespace unitfolio::report {

struct Place {
    std::string_view path;
    base::Position begin;
    /// The first position behind the span; an empty span ends where it begins.
    base::Position end;
};

/// Nothing for faults of a whole project.
[[nodiscard]] std::optional<Place> place_of(base::Span span, const base::Sources& sources);

}  // namespace unitfolio::report
