// Puts the words of one line in their places: aligned or justified, in reading order, with links
// and underlines.
#pragma once

#include "pdf/broken_text.h"
#include "pdf/flow.h"
#include "pdf/shaper.h"
#include "pdf/strip.h"
#include "pdf/structure.h"

#include <span>
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

class LineSetter {
  public:
    LineSetter(const BrokenText& text,
               std::span<const Run> runs,
               std::span<const RunTag> tags,
               Shaper& shaper);

    /// Last lines are not stretched.
    [[nodiscard]] Strip set(const BrokenLine& line, const LineStyle& style);

  private:
    struct PlacedChunk {
        Chunk chunk;
        float width = 0;
        float x = 0;
    };

    void collect(const BrokenLine& line);
    void place(const LineStyle& style, bool last);
    void order();
    [[nodiscard]] std::size_t code_room() const;
    void append_text(Strip& strip, const PlacedChunk& placed, float baseline) const;
    void append_line_end(Strip& strip) const;
    void decorate(Strip& strip, float baseline) const;
    void add_links(Strip& strip, const LineStyle& style, float baseline) const;

    const BrokenText& text_;
    std::span<const Run> runs_;
    std::span<const RunTag> tags_;
    Shaper& shaper_;
    std::vector<PlacedChunk> chunks_;
};

/// The baseline of a line, from its upper edge.
[[nodiscard]] float baseline_of(float leading, float size);

}  // namespace unitfolio::pdf
