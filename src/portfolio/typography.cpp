#include "portfolio/typography.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unitfolio::portfolio {

namespace {

constexpr float kHeadingLeading = 1.25F;
/// White space above and below headings, as multiples of the body's size.
constexpr std::array<float, 4> kSpaceAboveHeading{2.4F, 2.0F, 1.5F, 1.1F};
constexpr std::array<float, 4> kSpaceBelowHeading{1.2F, 0.7F, 0.4F, 0.3F};

std::size_t heading_index(int level) {
    return static_cast<std::size_t>(std::clamp(level, 1, 4) - 1);
}

}  // namespace

pdf::TextStyle Typography::body() const {
    pdf::TextStyle text;
    text.typeface = style_.body_face;
    text.size = style_.body_size;
    text.colour = style_.colours.text;
    return text;
}

pdf::TextStyle Typography::small() const {
    pdf::TextStyle text;
    text.typeface = style_.heading_face;
    text.size = style_.small_size;
    text.colour = style_.colours.text;
    return text;
}

pdf::TextStyle Typography::label() const {
    return coloured(small(), style_.colours.muted);
}

pdf::TextStyle Typography::code(float size) const {
    pdf::TextStyle text;
    text.typeface = pdf::Typeface::mono;
    text.size = size * 0.92F;
    text.colour = style_.colours.text;
    return text;
}

pdf::TextStyle Typography::heading(int level) const {
    pdf::TextStyle text;
    text.typeface = style_.heading_face;
    text.bold = true;
    text.size = style_.heading_sizes[heading_index(level)];
    text.colour = level <= 2 ? style_.colours.accent : style_.colours.text;
    return text;
}

pdf::TextStyle Typography::title() const {
    auto text = heading(1);
    text.size = style_.title_size;
    return text;
}

pdf::TextStyle Typography::mark() const {
    return bold(coloured(small(), style_.colours.accent));
}

pdf::ParagraphStyle Typography::body_paragraph() const {
    pdf::ParagraphStyle paragraph;
    paragraph.align = style_.justify ? pdf::TextAlign::justify : pdf::TextAlign::left;
    paragraph.leading = style_.body_size * style_.leading;
    paragraph.space_after = style_.body_size * 0.7F;
    paragraph.hyphenate = style_.hyphenate;
    return paragraph;
}

pdf::ParagraphStyle Typography::small_paragraph() const {
    pdf::ParagraphStyle paragraph;
    paragraph.leading = style_.small_size * 1.36F;
    paragraph.space_after = 0;
    return paragraph;
}

pdf::ParagraphStyle Typography::heading_paragraph(int level) const {
    const auto index = heading_index(level);
    pdf::ParagraphStyle paragraph;
    paragraph.leading = style_.heading_sizes[index] * kHeadingLeading;
    paragraph.space_before = style_.body_size * kSpaceAboveHeading[index];
    paragraph.space_after = style_.body_size * kSpaceBelowHeading[index];
    paragraph.keep_with_next = true;
    paragraph.keep_together = true;
    return paragraph;
}

pdf::ParagraphStyle Typography::title_paragraph() const {
    auto paragraph = heading_paragraph(1);
    paragraph.leading = style_.title_size * kHeadingLeading;
    paragraph.space_before = 0;
    return paragraph;
}

void Typography::style_table(pdf::TableBlock& table) const {
    table.grid = style_.table_grid;
    table.padding = style_.table_padding;
}

pdf::Role heading_role(int level) {
    constexpr std::array roles{pdf::Role::heading1,
                               pdf::Role::heading2,
                               pdf::Role::heading3,
                               pdf::Role::heading4,
                               pdf::Role::heading5,
                               pdf::Role::heading6};
    return roles[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

pdf::TextStyle bold(pdf::TextStyle style) {
    style.bold = true;
    return style;
}

pdf::TextStyle coloured(pdf::TextStyle style, pdf::Colour colour) {
    style.colour = colour;
    return style;
}

pdf::Run text_run(std::string text, const pdf::TextStyle& style) {
    pdf::Run run;
    run.text = std::move(text);
    run.style = style;
    return run;
}

pdf::Run link_run(std::string text,
                  const pdf::TextStyle& style,
                  std::optional<pdf::PlaceId> place) {
    auto run = text_run(std::move(text), style);
    if (place) {
        run.link = *place;
    }
    return run;
}

pdf::Run page_run(pdf::PlaceId place, const pdf::TextStyle& style) {
    auto run = link_run({}, style, place);
    run.kind = pdf::RunKind::page_number;
    run.page_of = place;
    return run;
}

pdf::Block paragraph_block(std::vector<pdf::Run> runs, const pdf::ParagraphStyle& style) {
    pdf::Paragraph paragraph;
    paragraph.runs = std::move(runs);
    paragraph.style = style;
    return {std::move(paragraph)};
}

pdf::Cell text_cell(std::vector<pdf::Run> runs, const pdf::ParagraphStyle& style) {
    pdf::Cell cell;
    cell.blocks.push_back(paragraph_block(std::move(runs), style));
    return cell;
}

}  // namespace unitfolio::portfolio
