// What is on each page, as plain data: marks with their places, links, and the printed number.
// Layout makes it, the PDF writer prints it; neither knows the other.
//
// Coordinates are points from the page's upper left corner, y downwards.
#pragma once

#include "pdf/flow.h"
#include "pdf/shaper.h"
#include "pdf/structure.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::pdf {

/// Glyphs of one font; `codes` is as in Segment.
struct TextMark {
    float x = 0;
    float y = 0;
    FontUse font = 0;
    float size = 0;
    Colour colour;
    std::string codes;
};

struct BoxMark {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Colour colour;
    float corner = 0;
    /// 0: filled; else drawn as a frame.
    float line_width = 0;
};

struct LineMark {
    float x1 = 0;
    float y1 = 0;
    float x2 = 0;
    float y2 = 0;
    Colour colour;
    float line_width = 0.5F;
    bool dotted = false;
};

struct PictureMark {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    /// Index into Display::pictures.
    std::uint32_t picture = 0;
};

/// A page of another document, `scale` times its own size.
struct SheetMark {
    float x = 0;
    float y = 0;
    /// As it is shown.
    float height = 0;
    float scale = 1;
    /// Index into Display::sheets.
    std::uint32_t sheet = 0;
};

struct Mark {
    ContentId content = kArtifact;
    std::variant<TextMark, BoxMark, LineMark, PictureMark, SheetMark> shape;
};

/// Moves a mark down.
void shift(Mark& mark, float down);
/// Moves a mark to the right.
void shift_right(Mark& mark, float by);

/// Names what a link may lead to: the flow's places first, then one for every heading of the
/// outline.
enum class DestinationId : std::uint32_t {};

using LinkGoal = std::variant<DestinationId, std::string>;

struct LinkArea {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    LinkGoal goal;
    std::string description;
    /// The element "Link" that holds the link's text.
    ElementId element{};
};

/// A field that a PDF reader fills in.
struct FieldArea {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    FormField field;
    /// What is filled in already, from the area's upper left corner.
    std::vector<Mark> value;
    /// The element "Form" that holds nothing else.
    ElementId element{};
};

struct Destination {
    /// -1 for places that were never set.
    std::int32_t page = -1;
    float y = 0;
};

struct OutlineEntry {
    std::string title;
    int level = 1;
    DestinationId destination{};
};

struct DisplayPage {
    float width = 0;
    float height = 0;
    /// Backgrounds and rules, below the content.
    std::vector<Mark> decoration;
    std::vector<Mark> content;
    std::vector<Mark> header;
    std::vector<Mark> footer;
    std::vector<LinkArea> links;
    std::vector<FieldArea> fields;
    /// "iv", "12".
    std::string label;
};

struct PlacedPicture {
    std::shared_ptr<const Picture> picture;
    /// The largest size in points at which it is shown.
    float width = 0;
    float height = 0;
};

struct PlacedSheet {
    std::shared_ptr<const intake::PdfSource> source;
    /// From 0.
    std::uint32_t page = 0;
};

struct Display {
    std::vector<DisplayPage> pages;
    std::vector<PlacedPicture> pictures;
    std::vector<PlacedSheet> sheets;
    std::vector<Destination> destinations;
    std::vector<OutlineEntry> outline;
    /// The first page with an arabic number.
    std::uint32_t main_matter = 0;
    Structure structure;
};

/// What the pages of other documents leave of it.
[[nodiscard]] Conformance conformance_of(const Display& display);

}  // namespace unitfolio::pdf
