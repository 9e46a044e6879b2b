// Where the rows and cells of a table stand in the source; the parser's own columns are wrong for
// most of them.
#pragma once

#include "base/source.h"
#include "markup/line_map.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

/// A half-open range of bytes within the source at hand.
struct Extent {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The cells of the row that stands in `row`, without the white space around their content. Escaped
/// pipes don't separate.
[[nodiscard]] std::vector<Extent> split_row(std::string_view text, Extent row);

/// The number of the line of a table's head, given where the table or the text directly above it
/// begins.
[[nodiscard]] std::uint32_t head_line(const LineMap& lines,
                                      std::uint32_t begin,
                                      const LinePrefix& prefix);

}  // namespace unitfolio::markup
