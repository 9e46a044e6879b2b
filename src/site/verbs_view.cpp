#include "site/verbs_view.h"

#include "link/anchors.h"
#include "site/index_view.h"

#include <utility>

namespace unitfolio::site {

namespace {

/// {number, text, url, unit, outcome: {number, title, url}}
templating::Map criterion_entry(const PageContext& page, model::CriterionRef ref) {
    const model::Criterion& criterion = page.catalogue()[ref];
    const model::Outcome& outcome = page.catalogue()[ref.unit].outcomes[criterion.outcome];
    Place place = place_of(page.catalogue()[ref.unit]);
    place.anchor = link::outcome_anchor(outcome.number);
    templating::Map outcome_link =
        content_link(page, outcome.title, place, page.catalogue()[ref.unit].language);
    outcome_link.set("number", outcome.number);
    place.anchor = link::criterion_anchor(criterion.number);
    return {{"number", criterion.number},
            {"text", criterion.text},
            {"url", page.url(place)},
            {"unit", unit_link(page, ref.unit)},
            {"outcome", std::move(outcome_link)}};
}

}  // namespace

templating::Map verbs_view(PageContext& page, std::size_t number) {
    const Index<model::CriterionRef>& verbs = page.index().verbs();
    const IndexSpot spot{verbs.pages, number};
    templating::Map values =
        index_values(page, spot, [&](std::size_t section, std::size_t entry) -> templating::Value {
            return criterion_entry(page, verbs.entries[section][entry]);
        });
    const Strings& strings = page.strings();
    templating::Map view = index_chrome(
        page, spot, {"verbs", strings.text("indexes.verbs"), strings.text("indexes.verbs_lead")});
    view.set("index", std::move(values));
    return view;
}

}  // namespace unitfolio::site
