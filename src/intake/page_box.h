// The visible part of somebody else's page, and how it is turned to be read.
#pragma once

#include <array>
#include <cstddef>
#include <string>

class QPDFPageObjectHelper;

namespace unitfolio::intake {

struct PageBox {
    /// As the page is read, in points.
    float width = 0;
    float height = 0;
    /// The visible part in the page's own coordinates: left, bottom, right, top.
    std::array<double, 4> visible{};
    /// From the page's coordinates to points from the lower left corner of the page as it is read.
    std::array<double, 6> matrix{};

    /// Ready text: the box and the matrix of a form.
    [[nodiscard]] std::string entries() const;

    /// A rectangle of the page (left, bottom, right, top) as it is read, cut to what is visible;
    /// empty ones have no width or no height.
    [[nodiscard]] std::array<float, 4> seen(const std::array<double, 4>& rectangle) const;
};

/// Throws RefusedPdf for a page without a size; `number` is from 1.
[[nodiscard]] PageBox box_of(QPDFPageObjectHelper& page, std::size_t number);

}  // namespace unitfolio::intake
