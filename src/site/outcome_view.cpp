#include "site/outcome_view.h"

#include "base/safe_html.h"
#include "base/text.h"
#include "link/anchors.h"
#include "model/command_verbs.h"
#include "site/code_words.h"
#include "site/link_lists.h"

#include <map>
#include <string>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

std::string verb_anchor(std::string_view verb) {
    return "verb-" + base::slug(verb);
}

/// {text, id, meaning}, or null if the statement can't be split. A verb without an explanation has
/// a null meaning and no id.
Value verb_view(const Strings& strings, const SplitStatement& statement, std::string_view verb) {
    if (statement.verb.empty()) {
        return nullptr;
    }
    const model::CommandVerb* known = model::find_command_verb(verb);
    if (known == nullptr) {
        return Map{{"text", statement.verb}, {"id", nullptr}, {"meaning", nullptr}};
    }
    return Map{{"text", statement.verb},
               {"id", verb_anchor(known->verb)},
               {"meaning", verb_meaning(strings, *known)}};
}

List evidence_ideas(PageContext& page, const model::Criterion& criterion) {
    List ideas;
    for (const model::Passage& idea : criterion.evidence_ideas) {
        ideas.emplace_back(page.html(idea));
    }
    return ideas;
}

Map criterion_view(PageContext& page, model::CriterionRef ref) {
    const model::Criterion& criterion = page.catalogue()[ref];
    const base::SafeHtml html = page.html(criterion.statement);
    const SplitStatement statement = split_verb(html.text(), criterion.verb);
    return {{"number", criterion.number},
            {"id", link::criterion_anchor(criterion.number)},
            {"text", criterion.text},
            {"statement", html},
            {"verb", verb_view(page.strings(), statement, criterion.verb)},
            {"rest", base::SafeHtml::trusted(std::string{statement.rest})},
            {"explanation", optional_html(page, criterion.explanation)},
            {"evidence_ideas", evidence_ideas(page, criterion)},
            {"back_links", part_back_links(page, page.index().site().to_criteria, ref)}};
}

}  // namespace

SplitStatement split_verb(std::string_view html, std::string_view verb) {
    const std::string_view start = html.substr(0, verb.size());
    if (verb.empty() || base::fold_case(start) != verb) {
        return {{}, html};
    }
    std::size_t next = start.size();
    const bool is_cut_short =
        next < html.size() && base::is_word(base::next_code_point(html, next));
    if (is_cut_short) {
        return {{}, html};
    }
    return {start, html.substr(start.size())};
}

List outcome_views(PageContext& page, model::UnitId id, const UnitItems& items) {
    const model::Unit& unit = page.catalogue()[id];
    List outcomes;
    for (std::uint32_t position = 0; position < unit.outcomes.size(); ++position) {
        const model::Outcome& outcome = unit.outcomes[position];
        List criteria;
        for (const std::uint32_t criterion : outcome.criteria) {
            criteria.emplace_back(criterion_view(page, {id, criterion}));
        }
        outcomes.emplace_back(
            Map{{"number", outcome.number},
                {"id", link::outcome_anchor(outcome.number)},
                {"title", outcome.title},
                {"introduction", optional_html(page, outcome.introduction)},
                {"criteria", std::move(criteria)},
                {"marking_points", items_of(items.marking_points, ItemKind::tip, position)},
                {"guidance", items_of(items.guidance, ItemKind::tip, position)},
                {"mistakes", items_of(items.mistakes, ItemKind::mistake, position)},
                {"misconceptions", items_of(items.mistakes, ItemKind::misconception, position)},
                {"back_links",
                 part_back_links(
                     page, page.index().site().to_outcomes, model::OutcomeRef{id, position})}});
    }
    return outcomes;
}

List verb_views(const PageContext& page, const model::Unit& unit) {
    std::map<std::string_view, const model::CommandVerb*> verbs;
    for (const model::Criterion& criterion : unit.criteria) {
        if (const model::CommandVerb* known = model::find_command_verb(criterion.verb)) {
            verbs.emplace(known->verb, known);
        }
    }
    List views;
    for (const auto& [verb, known] : verbs) {
        const std::optional<Place> all = page.index().place_of_verb(verb);
        views.emplace_back(Map{{"id", verb_anchor(verb)},
                               {"verb", verb},
                               {"meaning", verb_meaning(page.strings(), *known)},
                               {"url", all ? Value{page.url(*all)} : Value{}}});
    }
    return views;
}

}  // namespace unitfolio::site
