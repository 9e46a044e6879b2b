#include "portfolio/bars.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace unitfolio::portfolio {

namespace {

model::Metric metric(double before, double after, std::optional<double> target) {
    return {"Calls", "", before, after, target, {}};
}

pdf::DrawingBlock draw(const model::Metric& metric) {
    const std::vector<model::Metric> metrics{metric};
    return std::get<pdf::DrawingBlock>(build_bars(Typography(Style{}), metrics).at(0).content);
}

const pdf::Shape& text(const pdf::DrawingBlock& drawing, const std::string& words) {
    return *std::find_if(drawing.shapes.begin(), drawing.shapes.end(), [&](const auto& shape) {
        return shape.text == words;
    });
}

}  // namespace

TEST_CASE("the longest bar is that of the highest value, the others in proportion") {
    const auto drawing = draw(metric(20, 40, std::nullopt));
    std::vector<float> widths;
    for (const auto& shape : drawing.shapes) {
        if (shape.kind == pdf::Shape::Kind::rectangle) {
            widths.push_back(shape.width);
        }
    }
    REQUIRE(widths.size() == 2);
    CHECK(widths[1] == doctest::Approx(2 * widths[0]));
}

TEST_CASE("a target's line never runs through a number") {
    const auto drawing = draw(metric(60, 91, 95));
    const auto line =
        std::find_if(drawing.shapes.begin(), drawing.shapes.end(), [](const auto& shape) {
            return shape.kind == pdf::Shape::Kind::line;
        });
    REQUIRE(line != drawing.shapes.end());
    CHECK(text(drawing, "91").x > line->x);
    CHECK(text(drawing, "60").x < line->x);
}

TEST_CASE("figures below zero and half figures can't be drawn") {
    CHECK_FALSE(can_draw(metric(-1, 2, std::nullopt)));
    CHECK_FALSE(can_draw({"Calls", "", 1.0, std::nullopt, std::nullopt, {}}));
    CHECK(can_draw(metric(0, 0, std::nullopt)));
}

}  // namespace unitfolio::portfolio
