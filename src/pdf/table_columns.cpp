#include "pdf/table_columns.h"

#include <algorithm>
#include <numeric>

namespace unitfolio::pdf {

namespace {

// Beside columns with a set share, one that takes what it needs takes at most this part of the
// table.
constexpr float kLargestShareOfContent = 0.35F;

float sum(std::span<const float> values) {
    return std::accumulate(values.begin(), values.end(), 0.0F);
}

/// What columns would take if nothing were too narrow.
std::vector<float> weighted_widths(std::span<const ColumnWish> wishes, float total, float weights) {
    std::vector<float> widths;
    float rest = total;
    for (const ColumnWish& wish : wishes) {
        widths.push_back(
            wish.weight > 0
                ? 0
                : std::min(wish.most, std::max(wish.least, total * kLargestShareOfContent)));
        rest -= widths.back();
    }
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        widths[i] += wishes[i].weight / weights * std::max(rest, 0.0F);
    }
    return widths;
}

/// Between the widest word and everything in one line, each column at the same point of its range.
std::vector<float> content_widths(std::span<const ColumnWish> wishes, float total) {
    float least = 0;
    float most = 0;
    for (const ColumnWish& wish : wishes) {
        least += wish.least;
        most += wish.most;
    }
    std::vector<float> widths;
    for (const ColumnWish& wish : wishes) {
        if (most <= total) {
            const float share =
                most > 0 ? wish.most / most : 1.0F / static_cast<float>(wishes.size());
            widths.push_back(wish.most + (total - most) * share);
        } else {
            const float point = std::clamp((total - least) / (most - least), 0.0F, 1.0F);
            widths.push_back(wish.least + (wish.most - wish.least) * point);
        }
    }
    return widths;
}

}  // namespace

std::vector<float> column_widths(std::span<const ColumnWish> wishes, float total) {
    float weights = 0;
    float least = 0;
    for (const ColumnWish& wish : wishes) {
        weights += wish.weight;
        least += wish.least;
    }
    std::vector<float> widths =
        weights > 0 ? weighted_widths(wishes, total, weights) : content_widths(wishes, total);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        widths[i] = std::max(widths[i], wishes[i].least);
    }
    const float excess = sum(widths) - total;
    if (excess > 0 && least >= total) {
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            widths[i] = wishes[i].least * total / least;
        }
    } else if (excess > 0) {
        const float spare = sum(widths) - least;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            widths[i] -= (widths[i] - wishes[i].least) * excess / spare;
        }
    } else if (excess < 0) {
        const float all = sum(widths);
        for (float& width : widths) {
            width += all > 0 ? -excess * width / all : -excess / static_cast<float>(widths.size());
        }
    }
    return widths;
}

}  // namespace unitfolio::pdf
