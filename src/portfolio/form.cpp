#include "portfolio/form.h"

#include <utility>

namespace unitfolio::portfolio {

namespace {

constexpr float kSignatureRoom = 34;
constexpr float kLineStep = 24;
constexpr float kLabelHeight = 14;
constexpr float kGap = 14;

pdf::Shape line(float x, float y, float width, const Typography& type) {
    pdf::Shape shape;
    shape.kind = pdf::Shape::Kind::line;
    shape.x = x;
    shape.y = y;
    shape.width = width;
    shape.line_width = 0.6F;
    shape.colour = type.colours().muted;
    return shape;
}

pdf::Shape text(float x, float y, std::string words, const pdf::TextStyle& style) {
    pdf::Shape shape;
    shape.kind = pdf::Shape::Kind::text;
    shape.x = x;
    shape.y = y;
    shape.width = 200;
    shape.height = kLabelHeight;
    shape.style = style;
    shape.colour = style.colour;
    shape.text = std::move(words);
    return shape;
}

struct Field {
    /// Share of the text's width.
    float share = 0;
    const char* label = "";
    std::string value;
};

}  // namespace

std::vector<pdf::Block> build_signature(const Typography& type, const Signature& signature) {
    const std::vector<Field> fields{
        {0.36F, "Name", signature.name}, {0.40F, "Signature", {}}, {0.24F, "Date", signature.date}};
    pdf::DrawingBlock drawing;
    drawing.shapes.push_back(text(0, 0, signature.label, type.mark()));
    const auto width = type.style().text_width();
    float x = 0;
    for (const auto& field : fields) {
        const auto length = width * field.share - (x + width * field.share < width ? kGap : 0);
        if (!field.value.empty()) {
            drawing.shapes.push_back(text(x, kSignatureRoom - 4, field.value, type.small()));
        }
        drawing.shapes.push_back(line(x, kSignatureRoom + kLabelHeight - 3, length, type));
        drawing.shapes.push_back(text(x, kSignatureRoom + kLabelHeight, field.label, type.label()));
        x += width * field.share;
    }
    drawing.height = kSignatureRoom + 2 * kLabelHeight + 10;
    drawing.alternative = "Signature of the " + signature.label +
                          (signature.name.empty() ? "" : ": " + signature.name) +
                          (signature.date.empty() ? "" : ", " + signature.date);
    return {{std::move(drawing)}};
}

std::vector<pdf::Block> build_writing_lines(const Typography& type, int count) {
    pdf::DrawingBlock drawing;
    for (int i = 1; i <= count; ++i) {
        drawing.shapes.push_back(
            line(0, static_cast<float>(i) * kLineStep, type.style().text_width(), type));
    }
    drawing.height = static_cast<float>(count) * kLineStep + kGap;
    drawing.alternative = "Lines to write on";
    return {{std::move(drawing)}};
}

}  // namespace unitfolio::portfolio
