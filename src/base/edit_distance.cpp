#include "base/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace unitfolio::base {

std::optional<std::size_t> edit_distance(std::u32string_view left,
                                         std::u32string_view right,
                                         std::size_t most) {
    const std::size_t gap =
        left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (gap > most) {
        return std::nullopt;
    }
    // Rows of the usual table: `row[j]` is the distance between the first i of left and the first j
    // of right.
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        // A swap reaches back two rows, so only two hopeless rows in succession prove that none can
        // get better.
        if (*std::min_element(row.begin(), row.end()) > most &&
            *std::min_element(last.begin(), last.end()) > most) {
            return std::nullopt;
        }
    }
    return row.back() <= most ? std::optional(row.back()) : std::nullopt;
}

}  // namespace unitfolio::base
