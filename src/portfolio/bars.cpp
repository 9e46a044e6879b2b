#include "portfolio/bars.h"

#include "portfolio/number_text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

constexpr float kNameHeight = 15;
constexpr float kBarHeight = 9;
constexpr float kBarStep = 13;
constexpr float kLabelWidth = 42;
constexpr float kValueWidth = 110;
/// How much of a line a number takes up at most, as far as the target's line is concerned.
constexpr float kValueRoom = 60;
constexpr float kGapBelow = 9;

class BarPainter {
  public:
    explicit BarPainter(const Typography& type)
        : type_(&type),
          length_(type.style().text_width() - kLabelWidth - kValueWidth) {}

    [[nodiscard]] pdf::DrawingBlock paint(const model::Metric& metric) {
        auto highest = std::max(*metric.before, *metric.after);
        highest = std::max(highest, metric.target.value_or(highest));
        scale_ = highest > 0 ? length_ / static_cast<float>(highest) : 0;
        if (metric.target) {
            target_x_ = kLabelWidth + scale_ * static_cast<float>(*metric.target);
        }
        text(0, 0, type_->style().text_width(), metric.name, bold(type_->small()));
        bar(kNameHeight, "Before", *metric.before, metric.unit, type_->colours().rule);
        bar(kNameHeight + kBarStep, "After", *metric.after, metric.unit, type_->colours().accent);
        drawing_.alternative = metric.name + ": " + quantity_text(*metric.before, metric.unit) +
                               " before, " + quantity_text(*metric.after, metric.unit) + " after";
        if (metric.target) {
            add_target_line();
            drawing_.alternative += ", target " + quantity_text(*metric.target, metric.unit);
        }
        drawing_.height = kNameHeight + 2 * kBarStep + kGapBelow;
        return std::move(drawing_);
    }

  private:
    void bar(
        float y, const char* label, double value, const std::string& unit, pdf::Colour colour) {
        const auto end = kLabelWidth + scale_ * static_cast<float>(value);
        text(0, y - 1, kLabelWidth, label, type_->label());
        pdf::Shape shape;
        shape.x = kLabelWidth;
        shape.y = y;
        shape.width = end - kLabelWidth;
        shape.height = kBarHeight;
        shape.colour = colour;
        drawing_.shapes.push_back(std::move(shape));
        text(value_x(end), y - 1, kValueWidth, quantity_text(value, unit), type_->small());
    }

    /// Behind the bar's end, and behind the target's line where that would run through the number.
    [[nodiscard]] float value_x(float end) const {
        const bool struck = target_x_ > end && target_x_ < end + kValueRoom;
        return (struck ? target_x_ : end) + 6;
    }

    void add_target_line() {
        pdf::Shape shape;
        shape.kind = pdf::Shape::Kind::line;
        shape.x = target_x_;
        shape.y = kNameHeight - 3;
        shape.height = kBarStep + kBarHeight + 6;
        shape.line_width = 1.2F;
        shape.colour = type_->colours().partly;
        drawing_.shapes.push_back(std::move(shape));
    }

    void text(float x, float y, float width, std::string words, const pdf::TextStyle& style) {
        pdf::Shape shape;
        shape.kind = pdf::Shape::Kind::text;
        shape.x = x;
        shape.y = y;
        shape.width = width;
        shape.height = kBarHeight + 2;
        shape.style = style;
        shape.colour = style.colour;
        shape.text = std::move(words);
        drawing_.shapes.push_back(std::move(shape));
    }

    const Typography* type_;
    float length_;
    float scale_ = 0;
    /// 0 for no target.
    float target_x_ = 0;
    pdf::DrawingBlock drawing_;
};

}  // namespace

bool can_draw(const model::Metric& metric) {
    return metric.before && metric.after && *metric.before >= 0 && *metric.after >= 0 &&
           metric.target.value_or(0) >= 0;
}

std::vector<pdf::Block> build_bars(const Typography& type, std::span<const model::Metric> metrics) {
    std::vector<pdf::Block> blocks;
    for (const auto& metric : metrics) {
        if (can_draw(metric)) {
            blocks.push_back({BarPainter(type).paint(metric)});
        }
    }
    return blocks;
}

}  // namespace unitfolio::portfolio
