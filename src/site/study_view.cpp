#include "site/study_view.h"

#include "site/chrome_view.h"
#include "site/link_lists.h"

#include <algorithm>
#include <utility>

namespace unitfolio::site {

using templating::List;
using templating::Map;
using templating::Value;

List card_views(const PageContext& page, const model::MaterialOwner& owner) {
    List cards;
    for (const StudyCard& card : study_cards(page.index(), owner)) {
        cards.emplace_back(Map{{"id", card.id},
                               {"kind", name_of(card.kind)},
                               {"front", card.front},
                               {"back", card.back}});
    }
    return cards;
}

List statement_views(const PageContext& page, const model::MaterialOwner& owner) {
    List statements;
    for (const StudyStatement& statement : study_statements(page.index(), owner)) {
        statements.emplace_back(Map{{"id", statement.id},
                                    {"untrue", statement.untrue},
                                    {"correct", statement.correct},
                                    {"shows_correct", statement.shows_correct}});
    }
    return statements;
}

Value anki_url(const PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    return has_cards(page.catalogue(), unit) ? Value{page.url(anki_place_of(unit))} : Value{};
}

Value anki_url(const PageContext& page, model::QualificationId id) {
    const model::Qualification& qualification = page.catalogue()[id];
    return has_cards(page.catalogue(), qualification)
               ? Value{page.url(anki_place_of(qualification))}
               : Value{};
}

Map study_view(PageContext& page) {
    List qualifications;
    for (const model::QualificationId id : page.index().qualifications()) {
        qualifications.emplace_back(qualification_card(page, id));
    }
    Chrome chrome{
        "study", page.text("study.title"), page.text("study.lead"), {}, site_navigation(page), {}};
    chrome.breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    chrome.breadcrumb.emplace_back(here(page.text("study.title")));
    Map view = chrome_view(page, std::move(chrome));
    view.set("study", Map{{"qualifications", std::move(qualifications)}});
    return view;
}

}  // namespace unitfolio::site
