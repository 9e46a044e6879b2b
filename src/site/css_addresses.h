// Where a style sheet names other files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

/// An address in `url(…)`: its bytes in the style sheet, without quotes.
struct CssAddress {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The relative addresses in `url(…)`, in order; not those of data, of other sites, of fragments
/// and in comments. `@import "…"` is not looked at: a style sheet is one file.
[[nodiscard]] std::vector<CssAddress> css_addresses(std::string_view css);

/// The path that an address means in a file of a folder ("" or "fonts/"): "../a.png" in "fonts/" is
/// "a.png". What leads out of the top stays as it is. A query or fragment is cut off.
[[nodiscard]] std::string resolved_address(std::string_view folder, std::string_view address);

}  // namespace unitfolio::site
