#include "pdf/label.h"
#include "pdf/layout.h"

#include <algorithm>
#include <iterator>

namespace unitfolio::pdf {

namespace {

Mark mark_of_shape(const Shape& shape, const Frame& frame, ContentId content) {
    const float x = frame.left + shape.x;
    if (shape.kind == Shape::Kind::line) {
        return {content,
                LineMark{x,
                         shape.y,
                         x + shape.width,
                         shape.y + shape.height,
                         shape.colour,
                         shape.line_width,
                         false}};
    }
    return {content, BoxMark{x, shape.y, shape.width, shape.height, shape.colour, shape.corner, 0}};
}

/// In one line, in the middle of its box's height.
void add_text(LayoutContext& context,
              const Shape& shape,
              const Frame& frame,
              ContentId content,
              Strip& strip) {
    Label label = set_label(context.tools, shape.text, shape.style, content);
    float x = frame.left + shape.x;
    if (shape.align == TextAlign::right) {
        x += shape.width - label.width;
    } else if (shape.align == TextAlign::centre) {
        x += (shape.width - label.width) / 2;
    }
    move_label(label, x, shape.y + baseline_of(shape.height, shape.style.size));
    std::move(label.marks.begin(), label.marks.end(), std::back_inserter(strip.content));
}

}  // namespace

void add_shape(LayoutContext& context,
               const Shape& shape,
               const Frame& frame,
               ContentId content,
               Strip& strip) {
    if (shape.kind == Shape::Kind::text) {
        add_text(context, shape, frame, content, strip);
    } else if (content == kArtifact) {
        strip.decoration.push_back(mark_of_shape(shape, frame, content));
    } else {
        strip.content.push_back(mark_of_shape(shape, frame, content));
    }
}

}  // namespace unitfolio::pdf
