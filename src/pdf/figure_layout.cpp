#include "pdf/layout.h"

#include <algorithm>

namespace unitfolio::pdf {

namespace {

constexpr float kSpaceAround = 8;
constexpr float kSpaceBeforeCaption = 4;
constexpr float kLeastDotsPerPoint = 96.0F / 72;
// Leaves room for a caption below the tallest picture.
constexpr float kLargestShareOfPage = 0.85F;

struct Size {
    float width = 0;
    float height = 0;
};

/// As wide as asked for or as sharpness allows, never beyond the frame or the page.
Size placed_size(const FigureBlock& figure, float frame_width, float page_height) {
    const auto pixels_wide = static_cast<float>(std::max(figure.picture->width, 1U));
    const auto pixels_high = static_cast<float>(std::max(figure.picture->height, 1U));
    float width = figure.max_width > 0 ? std::min(figure.max_width, frame_width) : frame_width;
    width = std::min(width, pixels_wide / kLeastDotsPerPoint);
    float height = width * pixels_high / pixels_wide;
    float limit = page_height * kLargestShareOfPage;
    limit = figure.max_height > 0 ? std::min(figure.max_height, limit) : limit;
    if (height > limit) {
        width *= limit / height;
        height = limit;
    }
    return {width, height};
}

std::uint32_t add_picture(LayoutContext& context, const FigureBlock& figure, const Size& size) {
    const auto known = std::find_if(
        context.pictures.begin(), context.pictures.end(), [&](const PlacedPicture& placed) {
            return placed.picture == figure.picture;
        });
    if (known == context.pictures.end()) {
        context.pictures.push_back({figure.picture, size.width, size.height});
        return static_cast<std::uint32_t>(context.pictures.size() - 1);
    }
    known->width = std::max(known->width, size.width);
    known->height = std::max(known->height, size.height);
    return static_cast<std::uint32_t>(known - context.pictures.begin());
}

/// A strip that is a figure to those who listen.
Strip figure_strip(LayoutContext& context,
                   const std::string& alternative,
                   const Frame& frame,
                   const Size& size) {
    ElementAttributes attributes;
    attributes.alternative = alternative;
    const ElementId element = context.structure.add(frame.parent, "Figure", std::move(attributes));
    Strip strip;
    strip.height = size.height;
    strip.group = frame.group;
    strip.rare.room().figures.push_back(
        {element, frame.left, 0, frame.left + size.width, size.height});
    return strip;
}

}  // namespace

void lay_out_figure(LayoutContext& context,
                    const FigureBlock& figure,
                    const Frame& frame,
                    StripList& out) {
    Frame inner = frame;
    if (!figure.caption.empty()) {
        inner.parent = context.structure.add(frame.parent, "Div");
    }
    const std::size_t first = out.size();
    if (figure.picture != nullptr) {
        const Size size = placed_size(figure, frame.width, context.page_height);
        Strip strip = figure_strip(context, figure.alternative, inner, size);
        const ContentId content = context.structure.content(strip.rare->figures.front().element);
        strip.content.push_back(
            {content,
             PictureMark{
                 frame.left, 0, size.width, size.height, add_picture(context, figure, size)}});
        if (figure.place) {
            strip.destinations.push_back(DestinationId{static_cast<std::uint32_t>(*figure.place)});
        }
        out.add(std::move(strip), kSpaceAround);
        out.space_after(kSpaceBeforeCaption);
    }
    if (!figure.caption.empty()) {
        Paragraph caption;
        caption.role = Role::caption;
        caption.runs = figure.caption;
        caption.style.leading = figure.caption.front().style.size * 1.3F;
        caption.style.space_after = 0;
        lay_out_paragraph(context, caption, inner, out, TextOwner::layout);
    }
    out.keep_together_from(first);
    for (std::size_t i = first; i < out.size(); ++i) {
        out.strips()[i].floats = figure.picture != nullptr;
    }
    out.space_after(kSpaceAround);
}

void lay_out_drawing(LayoutContext& context,
                     const DrawingBlock& drawing,
                     const Frame& frame,
                     StripList& out) {
    Strip strip = figure_strip(context, drawing.alternative, frame, {frame.width, drawing.height});
    const ContentId content = context.structure.content(strip.rare->figures.front().element);
    for (const Shape& shape : drawing.shapes) {
        add_shape(context, shape, frame, content, strip);
    }
    out.add(std::move(strip));
    out.space_after(kSpaceAround);
}

}  // namespace unitfolio::pdf
