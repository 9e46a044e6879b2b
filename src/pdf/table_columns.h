// How a table shares out its width among columns. Pure.
#pragma once

#include <span>
#include <vector>

namespace unitfolio::pdf {

struct ColumnWish {
    /// Relative width; 0 for as wide as the content needs.
    float weight = 0;
    /// The widest word, and all of the content in one line.
    float least = 0;
    float most = 0;
};

/// The widths add up to `total`. No column is narrower than its widest word, if there is room for
/// that.
[[nodiscard]] std::vector<float> column_widths(std::span<const ColumnWish> wishes, float total);

}  // namespace unitfolio::pdf
