// Paragraphs divided into lines, kept from the round of layout that finds out where the pages end
// to the round that draws them. What doesn't print page numbers comes out the same in both.
#pragma once

#include "pdf/broken_text.h"
#include "pdf/flow.h"

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

    [[nodiscard]] std::size_t size() const { return kept_.size(); }

  private:
    struct Kept {
        float width = 0;
        BrokenText broken;
    };

    std::unordered_map<const Run*, Kept> kept_;
};

}  // namespace unitfolio::pdf
