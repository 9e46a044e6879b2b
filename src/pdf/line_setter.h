// Puts the words of one line in their places: aligned or justified, in reading order, with links
// and underlines.
#pragma once

#include "pdf/broken_text.h"
#include "pdf/flow.h"
#include "pdf/shaper.h"
#include "pdf/strip.h"
#include "pdf/structure.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace unitfolio::pdf {

/// Where the text of a run goes in the structure.
struct RunTag {
    ContentId content = kArtifact;
    /// Its link element, if it is a link.
    std::optional<ElementId> link;
    LinkGoal goal;
    /// In words; never empty for links.
    std::string description;
};

struct LineStyle {
    float left = 0;
    float width = 0;
    float leading = 0;
    /// The size that places the baseline: the same for all lines of a paragraph.
    float size = 0;
    TextAlign align = TextAlign::left;
};

/// A text divided into lines, with what its runs look like and where they go.
struct TaggedText {
    const BrokenText& broken;
    std::span<const Run> runs;
    /// One for each run.
    std::span<const RunTag> tags;
};

/// One setter sets the lines of a whole document: it keeps its room from one to the next.
class LineSetter {
  public:
    /// The shaper must outlive the setter.
    explicit LineSetter(Shaper& shaper)
        : shaper_(shaper) {}

    /// Last lines are not stretched.
    [[nodiscard]] Strip set(const TaggedText& text, const BrokenLine& line, const LineStyle& style);

  private:
    struct PlacedChunk {
        Chunk chunk;
        float width = 0;
        float x = 0;
    };

    void collect(const TaggedText& text, const BrokenLine& line);
    void place(const BrokenText& text, const LineStyle& style, bool last);
    void order(Direction direction);
    void append_text(const TaggedText& text, const PlacedChunk& placed, float baseline);
    void append_stretch(std::int64_t thousandths);
    void append_line_end(std::span<const Run> runs);
    void close_mark();
    [[nodiscard]] std::vector<Mark> take_marks();

    Shaper& shaper_;
    /// Of the line at hand.
    std::vector<PlacedChunk> chunks_;
    std::vector<Mark> marks_;
    /// Of the last mark.
    std::string codes_;
    /// The last adjustment of a space, and how it is written: in a line they are all the same.
    std::int64_t stretch_ = 0;
    std::string stretch_codes_;
};

/// The baseline of a line, from its upper edge.
[[nodiscard]] float baseline_of(float leading, float size);

}  // namespace unitfolio::pdf
