#include "site/index_pages.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace unitfolio::site {

namespace {

std::size_t weight_of(const std::vector<IndexSection>& sections) {
    std::size_t weight = 0;
    for (const IndexSection& section : sections) {
        weight += std::accumulate(section.weights.begin(), section.weights.end(), std::size_t{0});
    }
    return weight;
}

}  // namespace

IndexPages::IndexPages(IndexName name, IndexLimits limits, std::vector<IndexSection> sections)
    : name_(std::move(name)),
      sections_(std::move(sections)) {
    pages_.push_back({name_.file, {}, 0});
    if (weight_of(sections_) <= limits.whole) {
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            pages_.front().ranges.push_back({i, 0, sections_[i].weights.size()});
        }
        return;
    }
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        first_pages_.push_back(pages_.size());
        cut(i, limits.page);
    }
}

void IndexPages::cut(std::size_t section, std::size_t limit) {
    const IndexSection& whole = sections_[section];
    std::size_t part = 0;
    std::size_t first = 0;
    while (first < whole.weights.size()) {
        std::size_t last = first;
        std::size_t room = limit;
        do {
            room -= std::min<std::size_t>(room, whole.weights[last]);
            ++last;
        } while (last < whole.weights.size() && whole.weights[last] <= room);
        ++part;
        const std::string file = part == 1 ? whole.file : whole.file + '/' + std::to_string(part);
        pages_.push_back({name_.folder + file + ".html", {{section, first, last}}, part});
        first = last;
    }
}

std::size_t IndexPages::count() const {
    std::size_t count = 0;
    for (const IndexSection& section : sections_) {
        count += section.count;
    }
    return count;
}

Place IndexPages::place_of(std::size_t section) const {
    if (first_pages_.empty()) {
        return {name_.file, sections_[section].id};
    }
    return {pages_[first_pages_[section]].path, {}};
}

std::size_t IndexPages::parts_of(std::size_t section) const {
    if (first_pages_.empty()) {
        return 0;
    }
    const bool is_last = section + 1 == first_pages_.size();
    return (is_last ? pages_.size() : first_pages_[section + 1]) - first_pages_[section];
}

}  // namespace unitfolio::site
