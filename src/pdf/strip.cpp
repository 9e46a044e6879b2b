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

const RareParts::Parts& RareParts::operator*() const {
    static const Parts none;
    return parts_ ? *parts_ : none;
}

RareParts::Parts& RareParts::room() {
    if (!parts_) {
        parts_ = std::make_unique<Parts>();
    }
    return *parts_;
}

void merge_strip(Strip& from, Strip& into, float down) {
    for (std::vector<Mark>* marks : {&from.decoration, &from.content}) {
        std::for_each(marks->begin(), marks->end(), [&](Mark& mark) { shift(mark, down); });
    }
    shift_areas(from.links, down);
    append(from.decoration, into.decoration);
    append(from.content, into.content);
    append(from.links, into.links);
    append(from.destinations, into.destinations);
    if (RareParts::Parts* parts = from.rare.held()) {
        shift_areas(parts->fields, down);
        shift_areas(parts->figures, down);
        append(parts->fields, into.rare.room().fields);
        append(parts->figures, into.rare.room().figures);
        append(parts->margin_notes, into.rare.room().margin_notes);
        append(parts->foot_notes, into.rare.room().foot_notes);
        append(parts->raised, into.rare.room().raised);
    }
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
