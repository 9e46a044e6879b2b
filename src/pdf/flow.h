// What is to be typeset: a document as blocks and runs of text, with styles already decided. It
// knows nothing of Markdown, units or learners; whoever makes it knows nothing of pages, glyphs or
// PDF.
//
// Lengths are points (1/72 inch). Colours are sRGB. Text is UTF-8 in logical order.
#pragma once

#include "base/date.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::intake {
struct PdfSource;
}

namespace unitfolio::pdf {

/// A spot of the document that links, page numbers and the outline point at. Numbers are handed out
/// by Flow::new_place.
enum class PlaceId : std::uint32_t {};

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Typeface : std::uint8_t { serif, sans, mono };

struct TextStyle {
    Typeface typeface = Typeface::serif;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool strike = false;
    float size = 10.5F;
    /// Raises the baseline, for footnote marks.
    float rise = 0;
    Colour colour;
};

/// Where a run leads: nowhere, to a place of this document, or out of it.
using LinkTarget = std::variant<std::monostate, PlaceId, std::string>;

enum class RunKind : std::uint8_t {
    text,
    line_break,
    /// The printed number of the page on which `page_of` lies; known only when everything is laid
    /// out.
    page_number,
};

struct Run {
    RunKind kind = RunKind::text;
    std::string text;
    TextStyle style;
    LinkTarget link;
    /// What the link leads to, in words for a screen reader; empty: the text itself.
    std::string link_description;
    PlaceId page_of{};
    /// Marks this spot.
    std::optional<PlaceId> place;
};

enum class TextAlign : std::uint8_t { left, centre, right, justify };

/// What a block is in the tagged structure.
enum class Role : std::uint8_t {
    paragraph,
    heading1,
    heading2,
    heading3,
    heading4,
    heading5,
    heading6,
    caption,
    code,
    title
};

struct ParagraphStyle {
    TextAlign align = TextAlign::left;
    /// Distance between baselines.
    float leading = 14.2F;
    float indent = 0;
    /// Spaces between blocks don't add up: the larger one counts. None is kept at a page's top.
    float space_before = 0;
    float space_after = 6;
    bool hyphenate = false;
    /// Stay on the page of the next block's first lines.
    bool keep_with_next = false;
    /// Never divide over pages (as long as it fits one).
    bool keep_together = false;
    /// White space and line ends count (code).
    bool preformatted = false;
};

struct Paragraph {
    Role role = Role::paragraph;
    std::vector<Run> runs;
    ParagraphStyle style;
    /// Set small in the outer margin beside the first line: the criteria that a paragraph claims.
    std::vector<Run> margin_note;
    /// This paragraph's place; the margin note and links elsewhere point here.
    std::optional<PlaceId> place;
    /// Headings: the entry in the outline and the contents; empty for none.
    std::string outline_title;
    /// 1 is the outermost level of the outline.
    int outline_level = 1;
    /// BCP 47, where it differs from the document's.
    std::string language;
};

struct Block;

struct ListItem {
    /// "•", "1.", "☐", "☑".
    std::string label;
    std::vector<Block> blocks;
};

struct ListBlock {
    bool ordered = false;
    TextStyle label_style;
    float indent = 18;
    std::vector<ListItem> items;
};

enum class Scope : std::uint8_t { none, column, row };

struct Cell {
    std::vector<Block> blocks;
    int column_span = 1;
    int row_span = 1;
    /// Not none: a header cell.
    Scope scope = Scope::none;
    std::optional<Colour> background;
};

struct Row {
    std::vector<Cell> cells;
};

struct TableBlock {
    /// Relative widths, one a column; 0 means "as wide as its content needs, within reason".
    std::vector<float> columns;
    /// The first rows are repeated on every page the table reaches.
    int header_rows = 0;
    std::vector<Row> rows;
    /// In words, for a screen reader.
    std::string summary;
    /// Shown above the table, and with ", continued" above its further parts; may be empty.
    std::string caption;
    /// Not 0: a table too wide for the page is divided into tables of fewer columns, each of which
    /// begins with so many of the first ones. Rows that span each other are not divided.
    int header_columns = 0;
    /// The caption of such a part. "{first}" and "{last}" stand for the words at the head of its
    /// columns.
    std::string part_caption;
    bool grid = false;
    float padding = 4;
    float space_after = 10;
};

/// A picture as a file that is known to be sound. Pixels take many times its room and a document
/// may show hundreds of photos, so they are made one picture at a time, when it is written.
struct Picture {
    /// As it is shown: upright.
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    /// PNG or JPEG, without metadata.
    std::string file;
    /// How the file's rows and columns are turned, in EXIF's numbers: 1 (not at all) to 8.
    int orientation = 1;
};

struct FigureBlock {
    std::shared_ptr<const Picture> picture;
    /// At most these; the picture's proportions are kept. 0 for the whole width of the text.
    float max_width = 0;
    float max_height = 0;
    /// In words, for those who can't see it. Never empty.
    std::string alternative;
    std::vector<Run> caption;
    std::optional<PlaceId> place;
};

/// A page of another document, on a page of its own, which lies if that one does.
struct SheetBlock {
    std::shared_ptr<const intake::PdfSource> source;
    /// From 0.
    std::uint32_t page = 0;
    /// In words, for those who can't see it. Never empty.
    std::string alternative;
    /// Above the page: where it comes from.
    std::vector<Run> stamp;
    /// Of the line around the page.
    Colour frame{180, 180, 180};
    std::optional<PlaceId> place;
};

/// A shape of a drawing; the origin is the drawing's upper left corner, y grows downwards.
struct Shape {
    enum class Kind : std::uint8_t { rectangle, line, text } kind = Kind::rectangle;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Colour colour;
    float line_width = 1;
    float corner = 0;
    std::string text;
    TextStyle style;
    TextAlign align = TextAlign::left;
};

/// Bars, timelines and the like: simple shapes in a box as wide as the text.
struct DrawingBlock {
    float height = 0;
    std::vector<Shape> shapes;
    std::string alternative;
};

/// What is filled in, with a PDF reader or by pen.
struct FormField {
    enum class Kind : std::uint8_t { line, passage, signature } kind = Kind::line;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    /// What belongs there. It is read out and shown as a tooltip, and names the field. Never empty.
    std::string description;
    /// Filled in already; for lines only.
    std::string value;
    /// Of what is filled in.
    TextStyle style;
    /// Printed beside the field; empty for nothing.
    Shape caption;
};

/// Fields with the rules and words around them, in a box as wide as the text. Rules are decoration,
/// words are read out before the fields.
struct FormBlock {
    float height = 0;
    std::vector<Shape> shapes;
    std::vector<FormField> fields;
};

/// What belongs together: grouped in the structure, perhaps with a frame and a background.
struct GroupBlock {
    enum class Kind : std::uint8_t { section, part, article, quote, box } kind = Kind::section;
    std::vector<Block> blocks;
    float padding = 0;
    float indent = 0;
    std::optional<Colour> background;
    std::optional<Colour> bar;  // a thick rule at the left
    std::optional<Colour> frame;
    bool keep_together = false;
    float space_after = 0;
    /// BCP 47, where it differs from what is around it.
    std::string language;
};

/// Content in two columns of about the same height, the left one read first.
struct ColumnsBlock {
    std::vector<Block> blocks;
    float gap = 18;
    float space_after = 0;
};

struct RuleBlock {
    Colour colour{180, 180, 180};
    float width = 0.5F;
    float space_after = 8;
};

struct SpaceBlock {
    float height = 0;
};

struct PageBreakBlock {
    /// Starts the counting of arabic page numbers at 1 (before it: roman).
    bool starts_main_matter = false;
    /// Breaks only where less than this is left of the page; 0: always.
    float room = 0;
};

/// Blocks on landscape pages of their own; what comes before and after stands on portrait pages. A
/// heading before it that is kept with what follows goes along.
struct LandscapeBlock {
    std::vector<Block> blocks;
};

/// Tables without headings that may be too wide for a page, said in several ways. The first way
/// that fits is set, on landscape pages if a portrait one is too narrow; if none fits, the last one
/// on landscape pages.
struct WideBlock {
    std::vector<std::vector<Block>> ways;
};

/// The contents: every heading of the outline up to a level, with leaders and page numbers.
struct ContentsBlock {
    int deepest_level = 2;
    TextStyle style;
    float leading = 16;
};

/// A note set at the foot of the page on which its mark stands.
struct FootnoteBlock {
    std::string mark;
    std::vector<Run> runs;
    ParagraphStyle style;
};

struct Block {
    std::variant<Paragraph,
                 ListBlock,
                 TableBlock,
                 FigureBlock,
                 SheetBlock,
                 DrawingBlock,
                 FormBlock,
                 GroupBlock,
                 ColumnsBlock,
                 RuleBlock,
                 SpaceBlock,
                 PageBreakBlock,
                 LandscapeBlock,
                 WideBlock,
                 ContentsBlock,
                 FootnoteBlock>
        content;
};

/// A file that travels inside the PDF (PDF/A-3 associated file).
struct EmbeddedFile {
    std::string name;
    std::string bytes;
    std::string mime_type;
    std::string description;
    /// A name of ISO 32000-2, 7.11.3: "Source", "Data", "Supplement"…
    std::string relationship = "Supplement";
    base::Date modified;
};

/// Header or footer: set in one line, left, centre and right. "{page}" and "{pages}" in the text
/// stand for the numbers.
struct RunningLine {
    std::string left;
    std::string centre;
    std::string right;
    TextStyle style;
};

enum class Orientation : std::uint8_t { portrait, landscape };

struct PageStyle {
    float width = 595.276F;
    float height = 841.89F;
    float margin_left = 72;
    float margin_right = 72;
    float margin_top = 76;
    float margin_bottom = 76;
    RunningLine header;
    RunningLine footer;
    /// Pages from the front without header and footer (the cover).
    int plain_pages = 1;

    [[nodiscard]] float text_width() const { return width - margin_left - margin_right; }

    [[nodiscard]] float text_height() const { return height - margin_top - margin_bottom; }

    /// The same paper lying; a margin stays at its side of the page.
    [[nodiscard]] PageStyle turned_to(Orientation orientation) const {
        PageStyle page = *this;
        if (orientation == Orientation::landscape) {
            std::swap(page.width, page.height);
        }
        return page;
    }
};

/// The standards that a document keeps.
enum class Conformance : std::uint8_t {
    /// PDF/UA-1 and PDF/A-3a.
    accessible,
    /// PDF/A-3b: it will look the same for ever.
    archival,
    none,
};

struct Flow {
    std::string title;
    std::string author;
    std::string subject;
    /// BCP 47.
    std::string language = "en-GB";
    /// The date in the document's metadata; comes from content, never from the clock.
    base::Date date;
    PageStyle page;
    std::vector<Block> blocks;
    std::vector<EmbeddedFile> files;
    /// Pictures much finer than 300 dots an inch where they stand are made smaller.
    bool reduce_pictures = true;
    std::uint32_t place_count = 0;

    [[nodiscard]] PlaceId new_place() { return PlaceId{place_count++}; }
};

}  // namespace unitfolio::pdf
