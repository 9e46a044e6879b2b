#include "portfolio/form.h"

#include <utility>

namespace unitfolio::portfolio {

namespace {

constexpr float kSignatureRoom = 34;
constexpr float kLineStep = 24;
constexpr float kLabelHeight = 14;
constexpr float kGap = 14;
constexpr float kSignatureLine = kSignatureRoom + kLabelHeight - 3;
constexpr float kSignatureHeight = kSignatureRoom + 2 * kLabelHeight + 10;
constexpr float kFieldHeight = 17;
constexpr float kSignatureFieldHeight = 28;
constexpr float kGapAboveText = 6;

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

/// One part of a signature.
struct Part {
    /// Share of the text's width.
    float share = 0;
    const char* caption = "";
    std::string value;
    /// "Name of the assessor".
    std::string description;
    pdf::FormField::Kind kind = pdf::FormField::Kind::line;
};

std::vector<Part> parts_of(const Signature& signature) {
    using Kind = pdf::FormField::Kind;
    const std::string whom = ": " + signature.label;
    return {{0.36F, "Name", signature.name, "Name" + whom, Kind::line},
            {0.40F, "Signature", {}, "Signature" + whom, Kind::signature},
            {0.24F, "Date", signature.date, "Date (day, month and year)" + whom, Kind::line}};
}

/// Draws the parts of a signature side by side.
class SignatureBuilder {
  public:
    SignatureBuilder(const Typography& type, const Signature& signature)
        : type_(&type),
          signature_(&signature) {}

    [[nodiscard]] pdf::Block lines() const {
        pdf::DrawingBlock drawing;
        drawing.height = kSignatureHeight;
        drawing.shapes.push_back(text(0, 0, signature_->label, type_->mark()));
        each_part([&](const Part& part, float x, float width) {
            if (!part.value.empty()) {
                drawing.shapes.push_back(text(x, kSignatureRoom - 4, part.value, type_->small()));
            }
            drawing.shapes.push_back(line(x, kSignatureLine, width, *type_));
            drawing.shapes.push_back(caption(part, x));
        });
        drawing.alternative = "Signature of the " + signature_->label +
                              (signature_->name.empty() ? "" : ": " + signature_->name) +
                              (signature_->date.empty() ? "" : ", " + signature_->date);
        return {std::move(drawing)};
    }

    [[nodiscard]] pdf::Block fields() const {
        pdf::FormBlock form;
        form.height = kSignatureHeight;
        form.shapes.push_back(text(0, 0, signature_->label, type_->mark()));
        each_part([&](const Part& part, float x, float width) {
            form.shapes.push_back(line(x, kSignatureLine, width, *type_));
            form.fields.push_back(field(part, x, width));
        });
        return {std::move(form)};
    }

  private:
    template <class Draw>
    void each_part(Draw draw) const {
        const auto width = type_->style().text_width();
        float x = 0;
        for (const auto& part : parts_of(*signature_)) {
            const auto end = x + width * part.share;
            draw(part, x, width * part.share - (end < width - 1 ? kGap : 0));
            x = end;
        }
    }

    [[nodiscard]] pdf::Shape caption(const Part& part, float x) const {
        return text(x, kSignatureRoom + kLabelHeight, part.caption, type_->label());
    }

    [[nodiscard]] pdf::FormField field(const Part& part, float x, float width) const {
        const bool signature = part.kind == pdf::FormField::Kind::signature;
        pdf::FormField field;
        field.kind = part.kind;
        field.x = x;
        field.height = signature ? kSignatureFieldHeight : kFieldHeight;
        field.y = kSignatureLine - field.height;
        field.width = width;
        field.description = part.description;
        field.value = part.value;
        field.style = type_->small();
        field.caption = caption(part, x);
        return field;
    }

    const Typography* type_;
    const Signature* signature_;
};

}  // namespace

std::vector<pdf::Block> build_signature(const Typography& type, const Signature& signature) {
    const SignatureBuilder builder(type, signature);
    return {signature.kind == Signatures::fields ? builder.fields() : builder.lines()};
}

std::vector<pdf::Block> build_writing_lines(const Typography& type, const WritingLines& lines) {
    const auto width = type.style().text_width();
    const auto height = static_cast<float>(lines.count) * kLineStep;
    std::vector<pdf::Shape> rules;
    for (int i = 1; i <= lines.count; ++i) {
        rules.push_back(line(0, static_cast<float>(i) * kLineStep, width, type));
    }
    if (lines.kind == Signatures::lines) {
        pdf::DrawingBlock drawing;
        drawing.height = height + kGap;
        drawing.shapes = std::move(rules);
        drawing.alternative =
            lines.label.empty() ? "Lines to write on" : "Lines to write on: " + lines.label;
        return {{std::move(drawing)}};
    }
    pdf::FormField field;
    field.kind = pdf::FormField::Kind::passage;
    field.y = kGapAboveText;
    field.width = width;
    field.height = height - kGapAboveText + 1;
    field.description = lines.label.empty() ? "Text" : lines.label;
    field.style = type.small();
    field.style.size = type.style().body_size;
    pdf::FormBlock form;
    form.height = height + kGap;
    form.shapes = std::move(rules);
    form.fields.push_back(std::move(field));
    return {{std::move(form)}};
}

}  // namespace unitfolio::portfolio
