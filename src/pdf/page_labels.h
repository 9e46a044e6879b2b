// The numbers printed on pages: roman before the main matter, arabic from 1 in it.
#pragma once

#include <cstdint>
#include <string>

namespace unitfolio::pdf {

/// "i", "iv", "xlii" for 1, 4, 42.
[[nodiscard]] std::string roman(std::uint32_t number);

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
