// From blocks to strips: the part of typesetting that knows what a paragraph, a list or a table
// looks like. Pages don't exist yet here; each kind of block has a file of its own.
#pragma once

#include "pdf/flow.h"
#include "pdf/inline_text.h"
#include "pdf/line_setter.h"
#include "pdf/page_labels.h"
#include "pdf/settled_texts.h"
#include "pdf/strip.h"
#include "pdf/structure.h"
#include "pdf/text_tools.h"

#include <span>
#include <string>
#include <vector>

namespace unitfolio::pdf {

/// The column in which blocks are set.
struct Frame {
    float left = 0;
    float width = 0;
    ElementId parent{};
    GroupId group = kNoGroup;
};

/// A document is laid out at least twice: to see where its pages end, and to draw them with their
/// numbers.
enum class Round { measuring, drawing };

/// Who owns the text of a paragraph. What the layout makes up itself is gone with the round.
enum class TextOwner { flow, layout };

/// What all blocks of a document share while it is laid out.
struct LayoutContext {
    LayoutContext(const Flow& document,
                  TextTools& text_tools,
                  SettledTexts& settled_texts,
                  const PageNumbers& page_numbers,
                  Round which);

    const Flow& flow;
    TextTools& tools;
    SettledTexts& settled;
    /// Labels by destination: the flow's places, then the headings of the outline. None when
    /// measuring.
    const PageNumbers& numbers;
    /// When measuring, the strips of settled texts have their size but no marks.
    Round round = Round::drawing;
    Structure structure;
    std::vector<Group> groups;
    std::vector<TableHead> table_heads;
    std::vector<FootNote> foot_notes;
    std::vector<OutlineEntry> outline;
    std::vector<PlacedPicture> pictures;
    std::vector<PlacedSheet> sheets;
    /// The whole column of text.
    Frame column;
    /// Of a page's text.
    float page_height = 0;
    /// Of the paper.
    float page_width = 0;
    Orientation orientation = Orientation::portrait;
    /// Of the blocks that are being laid out.
    std::string_view language;
    /// Of the blocks that are being laid out: parts of divided tables are made up.
    TextOwner block_owner = TextOwner::flow;
    std::uint32_t note_count = 0;

    /// A number for the id of the next note in the structure.
    [[nodiscard]] std::string next_note_id();

    /// Where words of such a paragraph may be divided; null for nowhere.
    [[nodiscard]] const Hyphenator* patterns(const ParagraphStyle& style) const;

    /// Lays out for pages of this orientation from here on.
    void turn_to(Orientation turned);
};

void lay_out_blocks(LayoutContext& context,
                    std::span<const Block> blocks,
                    const Frame& frame,
                    StripList& out);

void lay_out_paragraph(LayoutContext& context,
                       const Paragraph& paragraph,
                       const Frame& frame,
                       StripList& out,
                       TextOwner owner = TextOwner::flow);
void lay_out_list(LayoutContext& context,
                  const ListBlock& list,
                  const Frame& frame,
                  StripList& out);
void lay_out_table(LayoutContext& context,
                   const TableBlock& table,
                   const Frame& frame,
                   StripList& out);
void lay_out_group(LayoutContext& context,
                   const GroupBlock& group,
                   const Frame& frame,
                   StripList& out);
void lay_out_landscape(LayoutContext& context,
                       std::span<const Block> blocks,
                       const Frame& frame,
                       StripList& out);
void lay_out_wide(LayoutContext& context,
                  const WideBlock& wide,
                  const Frame& frame,
                  StripList& out);
void lay_out_columns(LayoutContext& context,
                     const ColumnsBlock& columns,
                     const Frame& frame,
                     StripList& out);
void lay_out_figure(LayoutContext& context,
                    const FigureBlock& figure,
                    const Frame& frame,
                    StripList& out);
void lay_out_sheet(LayoutContext& context,
                   const SheetBlock& sheet,
                   const Frame& frame,
                   StripList& out);
void lay_out_drawing(LayoutContext& context,
                     const DrawingBlock& drawing,
                     const Frame& frame,
                     StripList& out);
void lay_out_form(LayoutContext& context,
                  const FormBlock& form,
                  const Frame& frame,
                  StripList& out);
void lay_out_contents(LayoutContext& context,
                      const ContentsBlock& contents,
                      const Frame& frame,
                      StripList& out);
void lay_out_foot_note(LayoutContext& context,
                       const FootnoteBlock& note,
                       const Frame& frame,
                       StripList& out);

/// Text as lines, one strip each, for whatever has text: paragraphs, notes, captions.
struct TextSetting {
    ParagraphStyle style;
    float left = 0;
    float width = 0;
    ElementId element{};
    TextOwner owner = TextOwner::layout;
};

[[nodiscard]] std::vector<Strip> set_text(LayoutContext& context,
                                          std::span<const Run> runs,
                                          const TextSetting& setting);

/// How many digits each page number of a text has room for; 0 if it prints none.
[[nodiscard]] std::size_t page_digits(const LayoutContext& context, std::span<const Run> runs);

/// Adds a shape of a drawing to a strip.
void add_shape(LayoutContext& context,
               const Shape& shape,
               const Frame& frame,
               ContentId content,
               Strip& strip);

/// How wide blocks want to be, for the columns of tables.
[[nodiscard]] WidthRange measure_blocks(LayoutContext& context, std::span<const Block> blocks);

/// The least width at which no word of a table is broken, but for the longest ones.
[[nodiscard]] float least_table_width(LayoutContext& context, const TableBlock& table);

/// The headings of the outline in the order in which they will be laid out.
[[nodiscard]] std::vector<const Paragraph*> outline_headings(std::span<const Block> blocks);

}  // namespace unitfolio::pdf
