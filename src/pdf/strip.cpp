#include "pdf/strip.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unitfolio::pdf {

namespace {

template <class T>
void append(std::vector<T>& source, std::vector<T>& target) {
    target.insert(target.end(),
                  std::make_move_iterator(source.begin()),
                  std::make_move_iterator(source.end()));
    source.clear();
}

template <class Area>
void shift_areas(std::vector<Area>& areas, float down) {
    for (Area& area : areas) {
        area.top += down;
        area.bottom += down;
    }
}

}  // namespace

void merge_strip(Strip& from, Strip& into, float down) {
    for (std::vector<Mark>* marks : {&from.decoration, &from.content}) {
        std::for_each(marks->begin(), marks->end(), [&](Mark& mark) { shift(mark, down); });
    }
    shift_areas(from.links, down);
    shift_areas(from.fields, down);
    shift_areas(from.figures, down);
    append(from.decoration, into.decoration);
    append(from.content, into.content);
    append(from.links, into.links);
    append(from.fields, into.fields);
    append(from.figures, into.figures);
    append(from.destinations, into.destinations);
    append(from.margin_notes, into.margin_notes);
    append(from.foot_notes, into.foot_notes);
    append(from.raised, into.raised);
}

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
