#include "pdf/strip.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

void StripList::add(Strip strip, float space_before) {
    strip.space_before = std::max(pending_, space_before);
    pending_ = 0;
    strips_.push_back(std::move(strip));
}

void StripList::space_after(float space) {
    pending_ = std::max(pending_, space);
}

float StripList::height_from(std::size_t first) const {
    float height = 0;
    for (std::size_t i = first; i < strips_.size(); ++i) {
        height += strips_[i].height + (i == first ? 0 : strips_[i].space_before);
    }
    return height;
}

void StripList::keep_together_from(std::size_t first) {
    for (std::size_t i = first; i + 1 < strips_.size(); ++i) {
        strips_[i].may_break_after = false;
    }
}

}  // namespace unitfolio::pdf
