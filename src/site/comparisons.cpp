#include "site/comparisons.h"

#include "base/text.h"
#include "link/anchors.h"
#include "site/indexes.h"

#include <algorithm>
#include <map>

namespace unitfolio::site {

Comparisons::Comparisons(const Shelf& shelf) {
    std::map<std::string, std::vector<model::UnitId>> by_title;
    for (const model::UnitId id : shelf.units) {
        by_title[base::slug(shelf.catalogue[id].title)].push_back(id);
    }
    page_of_unit_.resize(shelf.catalogue.units.size());
    std::fill(page_of_unit_.begin(), page_of_unit_.end(), shelf.catalogue.units.size());
    link::AnchorSet files;
    for (auto& [slug, units] : by_title) {
        if (units.size() > 1 && !slug.empty()) {
            groups_.push_back(std::move(units));
            cut(groups_.size() - 1, files.claim(std::string{file_stem(slug)}));
        }
    }
}

void Comparisons::cut(std::size_t group, const std::string& name) {
    const std::vector<model::UnitId>& units = groups_[group];
    page_of_unit_[units.front().value] = pages_.size();
    std::size_t part = 1;
    for (std::size_t next = 1; next < units.size(); ++part) {
        const std::string file = part == 1 ? name : name + '/' + std::to_string(part);
        ComparisonPage page{"compare/" + file + ".html", group, {units.front()}};
        for (; next < units.size() && page.units.size() < kMostColumns; ++next) {
            page.units.push_back(units[next]);
            page_of_unit_[units[next].value] = pages_.size();
        }
        pages_.push_back(std::move(page));
    }
}

const std::vector<model::UnitId>& Comparisons::group_of(model::UnitId id) const {
    static const std::vector<model::UnitId> none;
    const std::size_t page = page_of_unit_[id.value];
    return page < pages_.size() ? groups_[pages_[page].group] : none;
}

std::optional<Place> Comparisons::place_of(model::UnitId id) const {
    const std::size_t page = page_of_unit_[id.value];
    if (page >= pages_.size()) {
        return std::nullopt;
    }
    return Place{pages_[page].path, {}};
}

std::pair<std::size_t, std::size_t> Comparisons::pages_of(std::size_t group) const {
    const auto by_group = [](const ComparisonPage& left, const ComparisonPage& right) {
        return left.group < right.group;
    };
    const auto range =
        std::equal_range(pages_.begin(), pages_.end(), ComparisonPage{{}, group, {}}, by_group);
    return {static_cast<std::size_t>(range.first - pages_.begin()),
            static_cast<std::size_t>(range.second - pages_.begin())};
}

}  // namespace unitfolio::site
