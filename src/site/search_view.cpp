#include "site/search_view.h"

#include "site/chrome_view.h"
#include "site/search_facets.h"

#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

List facets(const PageContext& page) {
    List groups;
    for (const FacetGroup& group : SearchFacets(page.index()).groups()) {
        List values;
        for (const FacetValue& value : group.values) {
            values.emplace_back(
                Map{{"number", value.number},
                    {"label", value.label},
                    {"language",
                     value.language ? page.other_language(*value.language) : templating::Value{}}});
        }
        groups.emplace_back(Map{{"name", group.name}, {"values", std::move(values)}});
    }
    return groups;
}

}  // namespace

Map search_view(PageContext& page) {
    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    breadcrumb.emplace_back(here(page.text("search.title")));
    Map view = chrome_view(page,
                           {"search",
                            page.text("search.title"),
                            page.text("search.description"),
                            std::move(breadcrumb),
                            site_navigation(page),
                            {}});
    view.set("search", Map{{"facets", facets(page)}});
    return view;
}

}  // namespace unitfolio::site
