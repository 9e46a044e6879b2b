#include "model/unit_names.h"

#include "model/specification.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace unitfolio::model {

namespace {

/// The only unit of `all` that `is_near` holds for; unset if there are none or several.
template <class Predicate>
UnitId only_one(const std::vector<UnitId>& all, Predicate is_near) {
    const auto first = std::find_if(all.begin(), all.end(), is_near);
    if (first == all.end() || std::any_of(std::next(first), all.end(), is_near)) {
        return {};
    }
    return *first;
}

UnitMatch found(UnitId unit) {
    return {Match::found, unit, {}};
}

}  // namespace

std::string_view last_component(std::string_view slug) {
    const std::size_t slash = slug.rfind('/');
    return slash == std::string_view::npos ? slug : slug.substr(slash + 1);
}

UnitNames::UnitNames(std::span<const Unit> units, std::span<const std::string> unreadable)
    : units_(units),
      unreadable_(unreadable) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        by_slug_.emplace(units[i].slug, UnitId(i));
        by_last_component_[last_component(units[i].slug)].emplace_back(i);
    }
}

UnitMatch UnitNames::find(std::string_view name, const UnitPreference& preference) const {
    if (const auto whole = by_slug_.find(name); whole != by_slug_.end()) {
        return found(whole->second);
    }
    if (is_unreadable(name)) {
        return {Match::unreadable, {}, {}};
    }
    const auto last = by_last_component_.find(name);
    if (last == by_last_component_.end()) {
        return {};
    }
    if (last->second.size() == 1) {
        return found(last->second.front());
    }
    const UnitId near = only_one(last->second, [&](UnitId unit) {
        return preference.organisation.is_set() &&
               units_[unit.value].organisation == preference.organisation;
    });
    if (near.is_set()) {
        return found(near);
    }
    const UnitId own = only_one(last->second, [&](UnitId unit) {
        return std::find(preference.own.begin(), preference.own.end(), unit) !=
               preference.own.end();
    });
    return own.is_set() ? found(own) : UnitMatch{Match::ambiguous, {}, last->second};
}

std::vector<std::string_view> UnitNames::all() const {
    std::vector<std::string_view> names;
    for (const Unit& unit : units_) {
        names.emplace_back(unit.slug);
    }
    for (const Unit& unit : units_) {
        if (last_component(unit.slug) != unit.slug) {
            names.push_back(last_component(unit.slug));
        }
    }
    return names;
}

bool UnitNames::is_unreadable(std::string_view name) const {
    return std::any_of(unreadable_.begin(), unreadable_.end(), [&](const std::string& slug) {
        // Nothing is known of what lies in a folder that can't be read.
        return slug.empty() || slug == name || last_component(slug) == name;
    });
}

}  // namespace unitfolio::model
