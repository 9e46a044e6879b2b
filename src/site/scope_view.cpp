#include "site/scope_view.h"

#include "link/anchors.h"
#include "model/scope.h"
#include "site/link_lists.h"

#include <string>
#include <variant>

namespace unitfolio::site {

namespace {

/// What to say of a scope beside the item itself: one that stands with its one outcome need not
/// name it.
templating::List scope_beside(const PageContext& page,
                              const model::Scope& scope,
                              const model::Unit* unit) {
    model::Scope said = scope;
    if (unit != nullptr && model::sole_outcome(scope, *unit)) {
        said.outcomes.clear();
    }
    return scope_links(page, said, unit);
}

std::optional<std::uint32_t> outcome_in(const model::Scope& scope, const model::Unit* unit) {
    return unit == nullptr ? std::nullopt : model::sole_outcome(scope, *unit);
}

}  // namespace

templating::List scope_links(const PageContext& page,
                             const model::Scope& scope,
                             const model::Unit* unit) {
    templating::List links;
    if (unit == nullptr) {
        return links;
    }
    Place place = place_of(*unit);
    for (const std::uint32_t position : scope.outcomes) {
        const std::string& number = unit->outcomes[position].number;
        place.anchor = link::outcome_anchor(number);
        links.emplace_back(
            link_value(page, page.strings().text("outcome.short", {{"number", number}}), place));
    }
    for (const std::uint32_t position : scope.criteria) {
        const std::string& number = unit->criteria[position].number;
        place.anchor = link::criterion_anchor(number);
        links.emplace_back(link_value(page, number, place));
    }
    return links;
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
                                         {"scope", scope_beside(page, tip.scope, unit)}}});
    }
    return items;
}

std::vector<ScopedItem> scoped_mistakes(PageContext& page,
                                        const model::MaterialOwner& owner,
                                        const model::Unit* unit) {
    const model::DocumentId document =
        std::visit([&](auto id) { return page.catalogue()[id].document; }, owner);
    const link::Site& site = page.index().site();
    const std::vector<std::string>& ids = site.anchors[document.value].mistakes;
    const std::vector<model::Mistake>& mistakes = page.catalogue().material_of(owner).mistakes;
    std::vector<ScopedItem> items;
    items.reserve(mistakes.size());
    for (std::uint32_t i = 0; i < mistakes.size(); ++i) {
        const model::Mistake& mistake = mistakes[i];
        items.push_back(
            {mistake.is_misconception() ? ItemKind::misconception : ItemKind::mistake,
             outcome_in(mistake.scope, unit),
             templating::Map{
                 {"id", page.id_of(document, ids[i])},
                 {"statement", page.html(mistake.statement)},
                 {"correction", optional_html(page, mistake.correction)},
                 {"scope", scope_beside(page, mistake.scope, unit)},
                 {"back_links",
                  part_back_links(page, site.to_mistakes, model::MistakeRef{owner, i})}}});
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
