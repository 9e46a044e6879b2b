#include "site/organisation_view.h"

#include "markup/html_writer.h"
#include "model/plain_text.h"
#include "site/chrome_view.h"
#include "site/contents_list.h"
#include "site/link_lists.h"
#include "site/material_view.h"
#include "site/summary.h"

#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

List qualifications(const PageContext& page, model::OrganisationId id) {
    List cards;
    for (const model::QualificationId qualification : page.index().qualifications_of(id)) {
        cards.emplace_back(qualification_card(page, qualification));
    }
    return cards;
}

/// The organisation's own site, if its address may be followed.
templating::Value website(const model::Organisation& organisation) {
    const bool is_good = !organisation.url.empty() && markup::is_allowed_url(organisation.url);
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
    contents.add_overview(material);
    contents.add_revision(material);
    contents.add_all(*material.find("sections"));
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
               {"units", unit_cards(page, units, units.size())}};
    values.set("material", material_view(page, id, Ownership::own, material_items(page, id)));
    values.set("footnotes", page.footnotes());
    values.set("back_links", back_links(page, page.index().site().to_organisations[id.value]));

    List on_page = contents(page, values);
    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    breadcrumb.emplace_back(here(organisation.title));
    const std::string introduction = plain_text(page.catalogue(), organisation.introduction);
    Map view = chrome_view(page,
                           {"organisation",
                            organisation.title,
                            introduction,
                            std::move(breadcrumb),
                            site_navigation(page),
                            std::move(on_page)});
    view.set("organisation", std::move(values));
    return view;
}

}  // namespace unitfolio::site
