#include "intake/page_box.h"

#include "intake/import_budget.h"
#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QUtil.hh>

#include <algorithm>
#include <cmath>

namespace unitfolio::intake {

namespace {

/// The largest page that PDF knows, in its own units.
constexpr double kLargest = 14400;
constexpr double kSmallest = 1;
constexpr double kLargestUnit = 75'000;
constexpr int kDecimals = 5;

using Rectangle = std::array<double, 4>;

constexpr Rectangle kLetter{0, 0, 612, 792};

/// Numbers only, the smaller ones first.
bool read_rectangle(QPDFObjectHandle array, Rectangle& out) {
    if (!array.isArray() || array.getArrayNItems() != 4) {
        return false;
    }
    for (int i = 0; i < 4; ++i) {
        auto item = array.getArrayItem(i);
        if (!item.isNumber() || !std::isfinite(item.getNumericValue())) {
            return false;
        }
        out[static_cast<std::size_t>(i)] = item.getNumericValue();
    }
    if (out[0] > out[2]) {
        std::swap(out[0], out[2]);
    }
    if (out[1] > out[3]) {
        std::swap(out[1], out[3]);
    }
    return true;
}

Rectangle visible_part(QPDFPageObjectHelper& page) {
    Rectangle media = kLetter;
    read_rectangle(page.getAttribute("/MediaBox", false), media);
    Rectangle crop{};
    if (!read_rectangle(page.getAttribute("/CropBox", false), crop)) {
        return media;
    }
    const Rectangle both{std::max(media[0], crop[0]),
                         std::max(media[1], crop[1]),
                         std::min(media[2], crop[2]),
                         std::min(media[3], crop[3])};
    return both[0] < both[2] && both[1] < both[3] ? both : media;
}

/// Quarters of a turn, clockwise.
int turns_of(QPDFPageObjectHelper& page) {
    auto rotate = page.getAttribute("/Rotate", false);
    if (!rotate.isInteger()) {
        return 0;
    }
    constexpr long long full = 360;
    const auto degrees = (rotate.getIntValue() % full + full) % full;
    return static_cast<int>(degrees / 90);
}

std::array<double, 6> matrix_of(const Rectangle& box, int turns, double unit) {
    const double u = unit;
    switch (turns) {
        case 1:
            return {0, -u, u, 0, -u * box[1], u * box[2]};
        case 2:
            return {-u, 0, 0, -u, u * box[2], u * box[3]};
        case 3:
            return {0, u, -u, 0, u * box[3], -u * box[0]};
        default:
            return {u, 0, 0, u, -u * box[0], -u * box[1]};
    }
}

double unit_of(QPDFPageObjectHelper& page) {
    auto unit = page.getObjectHandle().getKey("/UserUnit");
    const double value = unit.isNumber() ? unit.getNumericValue() : 1;
    return value >= 1 && value <= kLargestUnit ? value : 1;
}

}  // namespace

std::string PageBox::entries() const {
    std::string out = "/BBox[";
    for (const double value : visible) {
        out += QUtil::double_to_string(value, kDecimals) + " ";
    }
    out += "]/Matrix[";
    for (const double value : matrix) {
        // Without the sign of a zero.
        out += QUtil::double_to_string(value + 0.0, kDecimals) + " ";
    }
    return out + "]";
}

std::array<float, 4> PageBox::seen(const std::array<double, 4>& rectangle) const {
    const double left = std::clamp(rectangle[0], visible[0], visible[2]);
    const double bottom = std::clamp(rectangle[1], visible[1], visible[3]);
    const double right = std::clamp(rectangle[2], visible[0], visible[2]);
    const double top = std::clamp(rectangle[3], visible[1], visible[3]);
    const double x1 = matrix[0] * left + matrix[2] * bottom + matrix[4];
    const double y1 = matrix[1] * left + matrix[3] * bottom + matrix[5];
    const double x2 = matrix[0] * right + matrix[2] * top + matrix[4];
    const double y2 = matrix[1] * right + matrix[3] * top + matrix[5];
    return {static_cast<float>(std::min(x1, x2)),
            static_cast<float>(std::min(y1, y2)),
            static_cast<float>(std::max(x1, x2)),
            static_cast<float>(std::max(y1, y2))};
}

PageBox box_of(QPDFPageObjectHelper& page, std::size_t number) {
    PageBox box;
    box.visible = visible_part(page);
    const double across = box.visible[2] - box.visible[0];
    const double up = box.visible[3] - box.visible[1];
    if (across < kSmallest || up < kSmallest || across > kLargest || up > kLargest ||
        std::abs(box.visible[0]) > 100 * kLargest || std::abs(box.visible[1]) > 100 * kLargest) {
        throw RefusedPdf("its page " + std::to_string(number) + " has no size that can be shown");
    }
    const int turns = turns_of(page);
    const double unit = unit_of(page);
    box.matrix = matrix_of(box.visible, turns, unit);
    box.width = static_cast<float>((turns % 2 == 0 ? across : up) * unit);
    box.height = static_cast<float>((turns % 2 == 0 ? up : across) * unit);
    return box;
}

}  // namespace unitfolio::intake
