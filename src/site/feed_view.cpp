#include "site/feed_view.h"

#include "base/date.h"
#include "site/summary.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

constexpr std::size_t kSummaryCharacters = 300;
/// Readers of feeds look at what is new; older changes don't grow the file for ever.
constexpr std::size_t kMostEntries = 50;

/// A day as Atom writes a moment.
std::string moment(base::Date date) {
    return base::iso_date(date) + "T00:00:00Z";
}

std::vector<const model::Unit*> changed_units(const model::Catalogue& catalogue) {
    std::vector<const model::Unit*> units;
    for (const model::Unit& unit : catalogue.units) {
        if (unit.updated) {
            units.push_back(&unit);
        }
    }
    std::stable_sort(units.begin(), units.end(), [](const model::Unit* a, const model::Unit* b) {
        return *a->updated > *b->updated;
    });
    units.resize(std::min(units.size(), kMostEntries));
    return units;
}

}  // namespace

bool has_feed(const model::Catalogue& catalogue) {
    return !catalogue.project.base_url.empty() &&
           std::any_of(catalogue.units.begin(), catalogue.units.end(), [](const model::Unit& unit) {
               return unit.updated.has_value();
           });
}

templating::Map feed_view(const PageContext& page) {
    const model::Catalogue& catalogue = page.catalogue();
    const std::vector<const model::Unit*> units = changed_units(catalogue);
    templating::List entries;
    for (const model::Unit* unit : units) {
        const std::string summary = shortened(page.plain(unit->synopsis), kSummaryCharacters);
        entries.emplace_back(templating::Map{
            {"title", unit->title},
            {"language", optional_text(unit->language)},
            {"url", page.address(place_of(*unit))},
            {"updated", moment(*unit->updated)},
            {"summary", summary.empty() ? unit->title : summary},
            {"organisation",
             unit->organisation.is_set() ? templating::Value{catalogue[unit->organisation].title}
                                         : templating::Value{}}});
    }
    return {{"title", catalogue.project.title},
            {"language", catalogue.project.language},
            {"home_url", page.address(home_place())},
            {"feed_url", page.address(feed_place())},
            {"updated", units.empty() ? std::string() : moment(*units.front()->updated)},
            {"entries", std::move(entries)}};
}

}  // namespace unitfolio::site
