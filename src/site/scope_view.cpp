#include "site/scope_view.h"

#include "site/anchors.h"

#include <set>

namespace unitfolio::site {

namespace {

/// Links to the criteria and outcomes of a scope, on the unit's own page. An item that stands with
/// its one outcome need not name it.
templating::List scope_links(const PageContext& page,
                             const model::Scope& scope,
                             const model::Unit* unit) {
    templating::List links;
    if (unit == nullptr) {
        return links;
    }
    Place place = place_of(*unit);
    const bool stands_with_outcome = sole_outcome(scope, *unit).has_value();
    const std::vector<std::uint32_t> none;
    for (const std::uint32_t position : stands_with_outcome ? none : scope.outcomes) {
        const std::string& number = unit->outcomes[position].number;
        place.anchor = outcome_anchor(number);
        links.emplace_back(link_value(page, "LO" + number, place));
    }
    for (const std::uint32_t position : scope.criteria) {
        const std::string& number = unit->criteria[position].number;
        place.anchor = criterion_anchor(number);
        links.emplace_back(link_value(page, number, place));
    }
    return links;
}

std::optional<std::uint32_t> outcome_in(const model::Scope& scope, const model::Unit* unit) {
    return unit == nullptr ? std::nullopt : sole_outcome(scope, *unit);
}

}  // namespace

std::optional<std::uint32_t> sole_outcome(const model::Scope& scope, const model::Unit& unit) {
    std::set<std::uint32_t> outcomes(scope.outcomes.begin(), scope.outcomes.end());
    for (const std::uint32_t criterion : scope.criteria) {
        outcomes.insert(unit.criteria[criterion].outcome);
    }
    if (outcomes.size() != 1) {
        return std::nullopt;
    }
    return *outcomes.begin();
}

std::vector<ScopedItem> scoped_tips(PageContext& page,
                                    const std::vector<model::Tip>& tips,
                                    const model::Unit* unit) {
    std::vector<ScopedItem> items;
    items.reserve(tips.size());
    for (const model::Tip& tip : tips) {
        items.push_back({ItemKind::tip,
                         outcome_in(tip.scope, unit),
                         templating::Map{{"body", page.html(tip.body)},
                                         {"scope", scope_links(page, tip.scope, unit)}}});
    }
    return items;
}

std::vector<ScopedItem> scoped_mistakes(PageContext& page,
                                        const std::vector<model::Mistake>& mistakes,
                                        const model::Unit* unit) {
    std::vector<ScopedItem> items;
    items.reserve(mistakes.size());
    for (const model::Mistake& mistake : mistakes) {
        items.push_back({mistake.is_misconception() ? ItemKind::misconception : ItemKind::mistake,
                         outcome_in(mistake.scope, unit),
                         templating::Map{{"statement", page.html(mistake.statement)},
                                         {"correction", optional_html(page, mistake.correction)},
                                         {"scope", scope_links(page, mistake.scope, unit)}}});
    }
    return items;
}

templating::List items_of(const std::vector<ScopedItem>& items,
                          ItemKind kind,
                          std::optional<std::uint32_t> outcome) {
    templating::List values;
    for (const ScopedItem& item : items) {
        if (item.kind == kind && item.outcome == outcome) {
            values.push_back(item.value);
        }
    }
    return values;
}

}  // namespace unitfolio::site
