// Paragraphs divided into lines, and the widths of those in tables, kept from the round of layout
// that finds out where the pages end to the round that draws them. What doesn't print page numbers
// comes out the same in both.
#pragma once

#include "pdf/broken_text.h"
#include "pdf/flow.h"
#include "pdf/inline_text.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace unitfolio::pdf {

class SettledTexts {
  public:
    /// `runs` must stay where they are: they are known by their address.
    void keep(std::span<const Run> runs, float width, BrokenText broken);

    /// What was kept for these runs at this width; it is gone afterwards.
    [[nodiscard]] std::optional<BrokenText> take(std::span<const Run> runs, float width);

    void keep_width(std::span<const Run> runs, const WidthRange& width);

    /// Null if it isn't known; it stays.
    [[nodiscard]] const WidthRange* width(std::span<const Run> runs) const;

    [[nodiscard]] std::size_t size() const { return kept_.size(); }

  private:
    struct Kept {
        float width = 0;
        BrokenText broken;
    };

    std::unordered_map<const Run*, Kept> kept_;
    std::unordered_map<const Run*, WidthRange> widths_;
};

}  // namespace unitfolio::pdf
