#include "site/organisation_view.h"

#include "markup/html_writer.h"
#include "site/chrome_view.h"
#include "site/contents_list.h"
#include "site/link_lists.h"
#include "site/material_view.h"
#include "site/summary.h"

#include <optional>
#include <set>
#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// Cards on the page; the index of units has the rest.
constexpr std::size_t kMostUnits = 60;

/// Titles that others have too; the index of units has the rest.
constexpr std::size_t kMostComparisons = 40;

/// As many as are looked at to say who else has a unit.
constexpr std::size_t kMostNamesakes = 20;

List qualifications(const PageContext& page, model::OrganisationId id) {
    List cards;
    for (const model::QualificationId qualification : page.index().qualifications_of(id)) {
        cards.emplace_back(qualification_card(page, qualification));
    }
    return cards;
}

/// Who else has a unit of this title, once each.
List other_owners(const PageContext& page, model::UnitId id) {
    std::set<model::OrganisationId> seen{page.catalogue()[id].organisation};
    List names;
    for (const model::UnitId other : page.index().namesakes(id, kMostNamesakes)) {
        const model::OrganisationId owner = page.catalogue()[other].organisation;
        if (owner.is_set() && seen.insert(owner).second) {
            names.emplace_back(page.catalogue()[owner].short_title);
        }
    }
    return names;
}

/// {title, url, with: [short title of an organisation]} of units whose title other units bear too:
/// where they are compared.
List comparisons(const PageContext& page, const std::vector<model::UnitId>& units) {
    List values;
    for (const model::UnitId id : units) {
        if (values.size() == kMostComparisons) {
            break;
        }
        if (const std::optional<Place> place = page.index().comparisons().place_of(id)) {
            const model::Unit& unit = page.catalogue()[id];
            Map link = content_link(page, unit.title, *place, unit.language);
            link.set("with", other_owners(page, id));
            values.emplace_back(std::move(link));
        }
    }
    return values;
}

/// The organisation's own site, if its address may be followed.
templating::Value website(const model::Organisation& organisation) {
    const bool is_good =
        !markup::scheme_of(organisation.url).empty() && markup::is_allowed_url(organisation.url);
    return is_good ? templating::Value{organisation.url} : templating::Value{};
}

List contents(const PageContext& page, const Map& organisation) {
    const Map& material = organisation.find("material")->map();
    const auto has = [&organisation](const char* key) {
        return organisation.find(key)->truthy();
    };
    ContentsList contents(page.strings());
    contents.add_if(has("qualifications"), "sections.qualifications", "qualifications");
    contents.add_if(has("units"), "sections.units", "units");
    contents.add_if(has("comparisons"), "organisation.comparisons", "comparisons");
    contents.add_overview(material);
    contents.add_revision(material);
    contents.add_reference(material);
    contents.add_all(*material.find("sections"), page.other_language({}));
    return contents.take();
}

}  // namespace

Map organisation_view(PageContext& page, model::OrganisationId id) {
    const model::Organisation& organisation = page.catalogue()[id];
    const std::vector<model::UnitId>& units = page.index().units_of(id);
    Map values{{"slug", organisation.slug},
               {"title", organisation.title},
               {"short_title", organisation.short_title},
               {"website", website(organisation)},
               {"introduction", optional_html(page, organisation.introduction)},
               {"qualifications", qualifications(page, id)},
               {"units", unit_cards(page, units, kMostUnits)},
               {"unit_count", units.size()},
               {"all_units_url", page.url(page.index().place_of_units(id))}};
    values.set("material", material_view(page, id, Ownership::own, material_items(page, id)));
    values.set("comparisons", comparisons(page, units));
    values.set("footnotes", page.footnotes());
    values.set("back_links", back_links(page, page.index().site().to_organisations[id.value]));

    List on_page = contents(page, values);
    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    breadcrumb.emplace_back(here(organisation.title, page.other_language({})));
    const std::string introduction = page.plain(organisation.introduction);
    Map view = chrome_view(page,
                           {"organisation",
                            organisation.title,
                            introduction,
                            std::move(breadcrumb),
                            site_navigation(page),
                            std::move(on_page),
                            organisation_data(page, id)});
    view.set("organisation", std::move(values));
    return view;
}

}  // namespace unitfolio::site
