// The runs of a paragraph as words, spaces and places where lines may be broken: what the line
// breaker weighs and the line setter sets, item by item.
#pragma once

#include "pdf/flow.h"
#include "pdf/line_breaker.h"
#include "pdf/shaper.h"

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

/// What an item is to be set as. Items that are no text (penalties) refer to the word that they
/// divide.
struct InlinePart {
    /// Index into InlineText::words; for spaces, of no word.
    std::uint32_t word = 0;
    /// Bytes of the word.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t run = 0;
};

struct InlineWord {
    FontId face{};
    std::string_view text;
    const ShapedWord* shaped = nullptr;
};

struct InlineText {
    std::vector<BreakItem> items;
    /// One for each item.
    std::vector<InlinePart> parts;
    std::vector<InlineWord> words;
    /// Texts that are not in a run: text without soft hyphens or tabs.
    std::forward_list<std::string> own_texts;
    /// The direction of the whole paragraph.
    Direction direction = Direction::left_to_right;
};

struct InlineOptions {
    /// Null: words are not divided.
    const Hyphenator* patterns = nullptr;
    bool preformatted = false;
    /// Words wider than this may be broken anywhere.
    float width = 0;
    /// What a page number is given room for, up to 9.
    std::size_t page_digits = 1;
};

/// `text` keeps its room but nothing else of what it held. It refers to the runs. Zeros stand for
/// page numbers.
void make_inline_text(std::span<const Run> runs,
                      const InlineOptions& options,
                      Shaper& shaper,
                      InlineText& text);

/// The widths between which a paragraph may be set: its widest unbreakable piece, and all in one
/// line.
struct WidthRange {
    float least = 0;
    float most = 0;
};

[[nodiscard]] WidthRange width_range(const InlineText& text);

}  // namespace unitfolio::pdf
