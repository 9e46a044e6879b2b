#include "intake/pdf_source.h"
#include "pdf/layout.h"

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::pdf {

namespace {

/// What is left of the paper on the right: others' pages may reach into the margin.
constexpr float kEdge = 36;
constexpr float kSpaceBelowStamp = 5;
constexpr float kFrameWidth = 0.5F;

struct Placed {
    float left = 0;
    float top = 0;
    float scale = 1;
};

ElementId add_with_alternative(LayoutContext& context,
                               ElementId parent,
                               std::string_view type,
                               const std::string& alternative) {
    ElementAttributes attributes;
    attributes.alternative = alternative;
    return context.structure.add(parent, type, std::move(attributes));
}

/// The lines above the page; what comes back is their height.
float add_stamp(LayoutContext& context,
                const SheetBlock& sheet,
                const Frame& frame,
                ElementId parent,
                Strip& strip) {
    if (sheet.stamp.empty()) {
        return 0;
    }
    ParagraphStyle style;
    style.leading = sheet.stamp.front().style.size * 1.3F;
    const ElementId element = context.structure.add(parent, "P");
    float height = 0;
    for (Strip& line : set_text(context, sheet.stamp, {style, frame.left, frame.width, element})) {
        const float line_height = line.height;
        merge_strip(line, strip, height);
        height += line_height;
    }
    return height + kSpaceBelowStamp;
}

std::uint32_t add_page(LayoutContext& context, const SheetBlock& sheet) {
    context.sheets.push_back({sheet.source, sheet.page});
    return static_cast<std::uint32_t>(context.sheets.size() - 1);
}

void add_links(LayoutContext& context,
               const SheetBlock& sheet,
               const Placed& placed,
               ElementId parent,
               Strip& strip) {
    const intake::PdfPage& page = sheet.source->pages[sheet.page];
    if (page.links.empty()) {
        return;
    }
    const ElementId list = context.structure.add(parent, "P");
    const float bottom = placed.top + page.height * placed.scale;
    for (const intake::PdfLink& link : page.links) {
        const std::string description = "Link to " + link.address;
        const ElementId element = add_with_alternative(context, list, "Link", description);
        strip.links.push_back({placed.left + link.left * placed.scale,
                               bottom - link.top * placed.scale,
                               placed.left + link.right * placed.scale,
                               bottom - link.bottom * placed.scale,
                               link.address,
                               description,
                               element});
    }
}

}  // namespace

void lay_out_sheet(LayoutContext& context,
                   const SheetBlock& sheet,
                   const Frame& frame,
                   StripList& out) {
    const intake::PdfPage& page = sheet.source->pages[sheet.page];
    Strip strip;
    strip.orientation = page.width > page.height ? Orientation::landscape : Orientation::portrait;
    context.turn_to(strip.orientation);
    strip.page_break = true;
    // The whole page, so that nothing else finds room on it.
    strip.height = context.page_height;
    if (sheet.place) {
        strip.destinations.push_back(DestinationId{static_cast<std::uint32_t>(*sheet.place)});
    }
    const ElementId parent = context.structure.add(frame.parent, "Div");
    Placed placed;
    placed.left = context.column.left;
    placed.top = add_stamp(context, sheet, context.column, parent, strip);
    placed.scale = std::min({1.0F,
                             (context.page_width - kEdge - placed.left) / page.width,
                             (context.page_height - placed.top) / page.height});
    const float width = page.width * placed.scale;
    const float height = page.height * placed.scale;
    const ElementId figure = add_with_alternative(context, parent, "Figure", sheet.alternative);
    strip.rare.room().figures.push_back(
        {figure, placed.left, placed.top, placed.left + width, placed.top + height});
    strip.content.push_back(
        {context.structure.content(figure),
         SheetMark{placed.left, placed.top, height, placed.scale, add_page(context, sheet)}});
    // Around it, so that nothing of the page is covered.
    strip.decoration.push_back({kArtifact,
                                BoxMark{placed.left - kFrameWidth / 2,
                                        placed.top - kFrameWidth / 2,
                                        width + kFrameWidth,
                                        height + kFrameWidth,
                                        sheet.frame,
                                        0,
                                        kFrameWidth}});
    add_links(context, sheet, placed, parent, strip);
    context.turn_to(Orientation::portrait);
    out.drop_space();
    out.add(std::move(strip));
}

}  // namespace unitfolio::pdf
