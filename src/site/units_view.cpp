#include "site/units_view.h"

#include "site/index_view.h"
#include "site/link_lists.h"

#include <algorithm>
#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// Of a title that several units bear; the comparison has the others.
constexpr std::size_t kMostNamesakes = 12;

/// {title, url, units, more} of units with the same title: where they stand side by side.
Map namesakes_entry(const PageContext& page, const UnitEntry& units) {
    List links;
    const std::size_t shown = std::min(units.size(), kMostNamesakes);
    for (std::size_t i = 0; i < shown; ++i) {
        links.emplace_back(unit_card(page, units[i]));
    }
    const model::Unit& first = page.catalogue()[units.front()];
    const Place place = *page.index().comparisons().place_of(units.front());
    Map value = content_link(page, first.title, place, first.language);
    value.set("units", std::move(links));
    value.set("more", units.size() - shown);
    return value;
}

}  // namespace

Map units_view(PageContext& page, std::size_t number) {
    const Index<UnitEntry>& index = page.index().unit_views();
    const IndexSpot spot{index.pages, number};
    Map values =
        index_values(page, spot, [&](std::size_t section, std::size_t entry) -> templating::Value {
            const UnitEntry& units = index.entries[section][entry];
            const bool is_shared = index.pages.sections()[section].view == kByTitle;
            return is_shared ? namesakes_entry(page, units) : unit_card(page, units.front());
        });
    values.set("unit_count", page.catalogue().units.size());
    const Strings& strings = page.strings();
    Map view = index_chrome(
        page, spot, {"units", strings.text("indexes.units"), strings.text("indexes.units_lead")});
    view.set("index", std::move(values));
    return view;
}

}  // namespace unitfolio::site
