#include "site/home_view.h"

#include "site/chrome_view.h"
#include "site/link_lists.h"

#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// Of each list of units; the rest is on the organisation's page.
constexpr std::size_t kMostUnits = 24;

List qualifications(const PageContext& page) {
    List cards;
    for (const model::QualificationId id : page.index().qualifications()) {
        cards.emplace_back(qualification_card(page, id));
    }
    return cards;
}

/// Adds {units, unit_count} to {title, url, language}.
Map units_by(const PageContext& page, Map whose, const std::vector<model::UnitId>& units) {
    whose.set("units", unit_cards(page, units, kMostUnits));
    whose.set("unit_count", units.size());
    return whose;
}

List organisations(const PageContext& page) {
    List values;
    for (const model::OrganisationId id : page.index().organisations()) {
        const model::Organisation& organisation = page.catalogue()[id];
        values.emplace_back(units_by(page,
                                     content_link(page, organisation.title, place_of(organisation)),
                                     page.index().units_of(id)));
    }
    return values;
}

/// {title, qualifications: [{title, url}], units: [{title, url, organisation}], unit_count}
List subjects(const PageContext& page) {
    List values;
    for (const Subject& subject : page.index().subjects()) {
        List qualification_links;
        for (const model::QualificationId id : subject.qualifications) {
            const model::Qualification& qualification = page.catalogue()[id];
            qualification_links.emplace_back(content_link(
                page, qualification.title, place_of(qualification), qualification.language));
        }
        values.emplace_back(Map{{"title", subject.title},
                                {"qualifications", std::move(qualification_links)},
                                {"units", unit_cards(page, subject.units, kMostUnits)},
                                {"unit_count", subject.units.size()}});
    }
    return values;
}

List free_pages(const PageContext& page) {
    List values;
    for (const model::PageId id : page.index().pages()) {
        const model::Page& free_page = page.catalogue()[id];
        Map link = content_link(page, free_page.title, place_of(free_page), free_page.language);
        link.set("description", optional_text(free_page.description));
        values.emplace_back(std::move(link));
    }
    return values;
}

Map counters(const model::Catalogue& catalogue) {
    std::size_t criteria = 0;
    for (const model::Unit& unit : catalogue.units) {
        criteria += unit.criteria.size();
    }
    return {{"organisations", catalogue.organisations.size()},
            {"qualifications", catalogue.qualifications.size()},
            {"units", catalogue.units.size()},
            {"criteria", criteria},
            {"terms", catalogue.terms.size()}};
}

}  // namespace

Map home_view(PageContext& page) {
    const std::vector<model::UnitId>& others = page.index().units_without_organisation();
    Map values{{"qualifications", qualifications(page)},
               {"organisations", organisations(page)},
               {"other_units", units_by(page, here(page.text("home.other_units")), others)},
               {"subjects", subjects(page)},
               {"pages", free_pages(page)},
               {"glossary_url", page.url(glossary_place())},
               {"counters", counters(page.catalogue())}};
    const model::Project& project = page.catalogue().project;
    Map view = chrome_view(
        page,
        {"home", project.title, project.tagline, {}, site_navigation(page), {}, home_data(page)});
    view.set("home", std::move(values));
    return view;
}

}  // namespace unitfolio::site
