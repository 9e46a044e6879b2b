// From the style's few numbers to the styles of text and paragraphs, and the small parts (runs,
// paragraphs, cells) that every block is put together from.
#pragma once

#include "pdf/flow.h"
#include "portfolio/style.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

class Typography {
  public:
    explicit Typography(Style style)
        : style_(std::move(style)) {}

    [[nodiscard]] const Style& style() const { return style_; }

    [[nodiscard]] const Palette& colours() const { return style_.colours; }

    /// Running text.
    [[nodiscard]] pdf::TextStyle body() const;
    /// Tables, captions, marks in the margin.
    [[nodiscard]] pdf::TextStyle small() const;
    /// The same in the quiet colour.
    [[nodiscard]] pdf::TextStyle label() const;
    [[nodiscard]] pdf::TextStyle code(float size) const;
    /// `level` from 1; what is deeper than the style's last level looks like it.
    [[nodiscard]] pdf::TextStyle heading(int level) const;
    /// The title on the cover.
    [[nodiscard]] pdf::TextStyle title() const;
    /// The mark of a claim: small, bold, in the accent colour.
    [[nodiscard]] pdf::TextStyle mark() const;

    [[nodiscard]] pdf::ParagraphStyle body_paragraph() const;
    [[nodiscard]] pdf::ParagraphStyle small_paragraph() const;
    [[nodiscard]] pdf::ParagraphStyle heading_paragraph(int level) const;
    [[nodiscard]] pdf::ParagraphStyle title_paragraph() const;

    /// Lines and white space of a table.
    void style_table(pdf::TableBlock& table) const;

  private:
    Style style_;
};

/// Behind what is a gap.
inline constexpr pdf::Colour kGapBackground{0xfb, 0xef, 0xec};

[[nodiscard]] pdf::Role heading_role(int level);

[[nodiscard]] pdf::TextStyle bold(pdf::TextStyle style);
[[nodiscard]] pdf::TextStyle coloured(pdf::TextStyle style, pdf::Colour colour);

[[nodiscard]] pdf::Run text_run(std::string text, const pdf::TextStyle& style);
[[nodiscard]] pdf::Run link_run(std::string text,
                                const pdf::TextStyle& style,
                                std::optional<pdf::PlaceId> place);
/// The number of the page on which a place lies, as a link to it.
[[nodiscard]] pdf::Run page_run(pdf::PlaceId place, const pdf::TextStyle& style);

[[nodiscard]] pdf::Block paragraph_block(std::vector<pdf::Run> runs,
                                         const pdf::ParagraphStyle& style);
[[nodiscard]] pdf::Cell text_cell(std::vector<pdf::Run> runs, const pdf::ParagraphStyle& style);

}  // namespace unitfolio::portfolio
