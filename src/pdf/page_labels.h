// The numbers printed on pages: roman before the main matter, arabic from 1 in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::pdf {

/// "i", "iv", "xlii" for 1, 4, 42.
[[nodiscard]] std::string roman(std::uint32_t number);

/// What is printed on the page of each place; empty for places that are on none.
using PageLabels = std::vector<std::string>;

/// What can be known of page numbers before anything is drawn.
struct PageNumbers {
    /// Empty as long as it isn't known where pages end.
    PageLabels labels;
    /// Lines are broken with room for so many digits wherever a page number is printed, whatever
    /// the number: so pages end at the same places before it is known and after. What a number
    /// leaves of its room stays empty.
    std::size_t digits = 3;
};

[[nodiscard]] std::size_t digits_of(std::size_t number);

struct PageNumbering {
    std::uint32_t pages = 0;
    /// Index of the first page with an arabic number.
    std::uint32_t main_matter = 0;

    /// "iv" or "12", for a page from 0.
    [[nodiscard]] std::string label(std::uint32_t page) const;
    /// The last number of the same kind, so that "page ii of iv" and "page 3 of 48" are both true.
    [[nodiscard]] std::string last_label(std::uint32_t page) const;
};

}  // namespace unitfolio::pdf
