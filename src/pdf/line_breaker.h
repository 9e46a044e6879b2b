// Divides a paragraph into lines as a whole (Knuth and Plass, 1981): boxes, glue and penalties in,
// places of breaks out. Pure: knows nothing of fonts or text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unitfolio::pdf {

struct BreakItem {
    enum class Kind : std::uint8_t { box, glue, penalty } kind = Kind::box;
    /// A penalty's width counts only if the line is broken there (a hyphen).
    float width = 0;
    float stretch = 0;
    float shrink = 0;
    float penalty = 0;
    /// A division of a word: tried only if the paragraph does not come out well without.
    bool hyphen = false;
};

inline constexpr float kNeverBreak = 10000;
inline constexpr float kAlwaysBreak = -10000;

struct LineOptions {
    float width = 0;
    /// Lines keep their natural width; the breaks make the right edge as even as possible.
    bool ragged = false;
};

/// Items [begin, end) make a line; what is discarded between lines is in none. A penalty at `end`
/// is where the line was broken; if it is a hyphen, that is shown.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Line&, const Line&) = default;
};

/// `items` ends with a forced break. No line is wider than asked for as long as no box is.
[[nodiscard]] std::vector<Line> break_lines(std::span<const BreakItem> items,
                                            const LineOptions& options);

}  // namespace unitfolio::pdf
