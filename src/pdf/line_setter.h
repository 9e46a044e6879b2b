// Puts the words of one line in their places: aligned or justified, in reading order, with links
// and underlines.
#pragma once

#include "pdf/flow.h"
#include "pdf/inline_text.h"
#include "pdf/line_breaker.h"
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
    LineSetter(const InlineText& text,
               std::span<const Run> runs,
               std::span<const RunTag> tags,
               Shaper& shaper);

    /// `last` lines are not stretched.
    [[nodiscard]] Strip set(const Line& line, const LineStyle& style, bool last);

  private:
    struct Chunk {
        const ShapedWord* shaped = nullptr;
        std::uint32_t run = 0;
        bool space = false;
        float width = 0;
        float x = 0;
    };

    void collect(const Line& line);
    [[nodiscard]] const ShapedWord& shaped_part(const InlinePart& first,
                                                std::uint32_t end,
                                                bool hyphen);
    void place(const LineStyle& style, bool last);
    void append_text(Strip& strip, const Chunk& chunk, float baseline) const;
    void append_line_end(Strip& strip, const Line& line) const;
    void decorate(Strip& strip, float baseline) const;
    void add_links(Strip& strip, const LineStyle& style, float baseline) const;

    const InlineText& text_;
    std::span<const Run> runs_;
    std::span<const RunTag> tags_;
    Shaper& shaper_;
    std::vector<Chunk> chunks_;
};

/// The baseline of a line, from its upper edge.
[[nodiscard]] float baseline_of(float leading, float size);

}  // namespace unitfolio::pdf
