// The lines of the text that one parse reads, and where their content begins behind the markers of
// quotations. Lines end as the parser sees it: LF, CR LF or CR. All offsets are those of the whole
// source.
#pragma once

#include "base/source.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

class LineMap {
  public:
    /// `text` is the whole source; only `begin` to `end` is looked at, and `begin` starts line 1.
    LineMap(std::string_view text, std::uint32_t begin, std::uint32_t end);

    [[nodiscard]] std::string_view text() const { return text_; }

    [[nodiscard]] std::uint32_t begin() const { return starts_.front(); }

    [[nodiscard]] std::uint32_t end() const { return end_; }

    /// Where a line (from 1) begins; numbers outside give the nearest line, the number behind the
    /// last gives the end.
    [[nodiscard]] std::uint32_t line_begin(std::uint32_t number) const;

    /// Where a line ends, its line ending left out.
    [[nodiscard]] std::uint32_t line_end(std::uint32_t number) const;

    /// A line without its line ending.
    [[nodiscard]] std::string_view line(std::uint32_t number) const {
        return text_.substr(line_begin(number), line_end(number) - line_begin(number));
    }

    /// The number of the line that holds an offset.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;

    /// `end`, moved back over white space, but not before `begin`.
    [[nodiscard]] std::uint32_t trim_end(std::uint32_t begin, std::uint32_t end) const;

  private:
    std::string_view text_;
    std::uint32_t end_;
    std::vector<std::uint32_t> starts_;
};

/// What stands before the content of a block on all of its lines but the first: white space, and a
/// '>' for every quotation around the block (lazy continuation lines may leave some out).
class LinePrefix {
  public:
    /// Adds a quotation, from the outermost inwards. Below a list item its '>' may stand at any
    /// indentation.
    void add_quotation(bool below_item) { below_item_.push_back(below_item); }

    /// The offset of the content of the line that begins at `offset`.
    [[nodiscard]] std::uint32_t skip(std::string_view text,
                                     std::uint32_t offset,
                                     std::uint32_t limit) const;

  private:
    std::vector<bool> below_item_;
};

}  // namespace unitfolio::markup
