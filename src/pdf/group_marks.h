// Draws the backgrounds, bars and frames of groups around strips that have got their places.
#pragma once

#include "pdf/strip.h"

#include <span>
#include <vector>

namespace unitfolio::pdf {

/// A strip's place, as far as groups care.
struct PlacedStrip {
    float top = 0;
    float bottom = 0;
    GroupId group = kNoGroup;
};

/// `strips` follow one another from the top. Outer groups come first, so that inner ones lie above
/// them.
[[nodiscard]] std::vector<Mark> group_marks(std::span<const PlacedStrip> strips,
                                            std::span<const Group> groups);

}  // namespace unitfolio::pdf
