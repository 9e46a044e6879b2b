// Paragraphs divided into lines, and the widths of those in tables, kept from the round of layout
// that finds out where the pages end to the round that draws them. They come out the same in both.
#pragma once

#include "pdf/broken_text.h"
#include "pdf/flow.h"
#include "pdf/inline_text.h"

#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>

namespace unitfolio::pdf {

/// What a text was divided for.
struct TextRoom {
    float width = 0;
    /// That each page number has room for; 0 in texts without any.
    std::size_t page_digits = 0;
    friend bool operator==(const TextRoom&, const TextRoom&) = default;
};

class SettledTexts {
  public:
    /// `runs` must stay where they are: they are known by their address.
    void keep(std::span<const Run> runs, const TextRoom& room, BrokenText broken);

    /// What was kept of these runs for this room; it is gone afterwards.
    [[nodiscard]] std::optional<BrokenText> take(std::span<const Run> runs, const TextRoom& room);

    void keep_width(std::span<const Run> runs, std::size_t page_digits, const WidthRange& width);

    /// Null if it isn't known; it stays.
    [[nodiscard]] const WidthRange* width(std::span<const Run> runs, std::size_t page_digits) const;

    [[nodiscard]] std::size_t size() const { return kept_.size(); }

  private:
    struct Kept {
        TextRoom room;
        BrokenText broken;
    };

    struct KeptWidth {
        std::size_t page_digits = 0;
        WidthRange width;
    };

    std::unordered_map<const Run*, Kept> kept_;
    std::unordered_map<const Run*, KeptWidth> widths_;
};

}  // namespace unitfolio::pdf
