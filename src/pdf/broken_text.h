// A paragraph divided into lines: which words and spaces stand in each, before anything is placed.
// Small enough to keep from the round of layout that finds out where the pages end to the one that
// draws them.
#pragma once

#include "pdf/flow.h"
#include "pdf/inline_text.h"
#include "pdf/line_breaker.h"
#include "pdf/page_labels.h"
#include "pdf/shaper.h"

#include <cstdint>
#include <span>
#include <vector>

namespace unitfolio::pdf {

/// A word, the part of one that stands in this line, or a space.
struct Chunk {
    const ShapedWord* shaped = nullptr;
    std::uint32_t run = 0;
    bool space = false;
};

struct BrokenLine {
    /// Of the chunks.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// The paragraph, or a part of it, ends here.
    bool last = false;
    /// A space was left out where the line ends.
    bool between_words = false;
};

struct BrokenText {
    std::vector<Chunk> chunks;
    std::vector<BrokenLine> lines;
    /// The line in which each run with a place begins, in the order of the runs.
    std::vector<std::uint32_t> lines_of_places;
    /// The direction of the whole paragraph.
    Direction direction = Direction::left_to_right;

    [[nodiscard]] std::span<const Chunk> chunks_of(const BrokenLine& line) const {
        return std::span(chunks).subspan(line.begin, line.end - line.begin);
    }
};

/// Divides texts into lines. A document has thousands: the breaker keeps its room from one to the
/// next.
class TextBreaker {
  public:
    /// The shaper must outlive the breaker.
    explicit TextBreaker(Shaper& shaper)
        : shaper_(shaper) {}

    /// `ragged` text keeps its natural spaces.
    [[nodiscard]] BrokenText break_text(std::span<const Run> runs,
                                        const InlineOptions& options,
                                        bool ragged);

    /// Puts the numbers of pages where a broken text has room for them.
    void put_page_numbers(std::span<const Run> runs, const PageLabels& labels, BrokenText& text);

    /// The widths between which the text may be set.
    [[nodiscard]] WidthRange width_range(std::span<const Run> runs, const InlineOptions& options);

  private:
    void collect(const Line& line, std::span<const Run> runs);
    [[nodiscard]] std::size_t last_of_word(std::size_t first, std::size_t end) const;
    [[nodiscard]] const ShapedWord& shaped_part(std::size_t first,
                                                std::size_t last,
                                                const Line& line);

    Shaper& shaper_;
    LineBreaker breaker_;
    /// Of the text at hand.
    InlineText text_;
    std::vector<Chunk> chunks_;
    std::vector<BrokenLine> lines_;
};

}  // namespace unitfolio::pdf
