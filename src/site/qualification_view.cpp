#include "site/qualification_view.h"

#include "site/charts_view.h"
#include "site/chrome_view.h"
#include "site/combination_words.h"
#include "site/contents_list.h"
#include "site/link_lists.h"
#include "site/material_view.h"
#include "site/study_view.h"
#include "site/summary.h"

#include <set>
#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

List rules(const PageContext& page, const model::Qualification& qualification) {
    List values;
    for (std::string& rule : rules_in_words(qualification, page.strings())) {
        values.emplace_back(std::move(rule));
    }
    return values;
}

List groups(const PageContext& page, const model::Qualification& qualification) {
    List values;
    for (const model::UnitGroup& group : qualification.groups) {
        values.emplace_back(
            Map{{"code", group.code},
                {"title", group.title},
                {"rule", optional_text(bounds_in_words(group.credits, page.strings()))},
                {"units", unit_cards(page, group.units, group.units.size())}});
    }
    return values;
}

/// Units that no group names.
List ungrouped_units(const PageContext& page, const model::Qualification& qualification) {
    std::set<model::UnitId> grouped;
    for (const model::UnitGroup& group : qualification.groups) {
        grouped.insert(group.units.begin(), group.units.end());
    }
    std::vector<model::UnitId> rest;
    for (const model::UnitId unit : qualification.units) {
        if (grouped.count(unit) == 0) {
            rest.push_back(unit);
        }
    }
    return unit_cards(page, rest, rest.size());
}

Map facts(const PageContext& page, const model::Qualification& qualification) {
    return {{"slug", qualification.slug},
            {"title", qualification.title},
            {"number", optional_text(qualification.number)},
            {"organisation", organisation_link(page, qualification.organisation)},
            {"subject", optional_text(qualification.subject)},
            {"level", optional_number(qualification.level)},
            {"credit", optional_number(qualification.credit)},
            {"total_hours", optional_number(qualification.total_hours)},
            {"guided_hours", optional_range(qualification.guided_hours)},
            {"rules", rules(page, qualification)},
            {"groups", groups(page, qualification)},
            {"ungrouped_units", ungrouped_units(page, qualification)},
            {"unit_count", qualification.units.size()}};
}

List breadcrumb(const PageContext& page, const model::Qualification& qualification) {
    List steps;
    steps.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    if (qualification.organisation.is_set()) {
        steps.emplace_back(organisation_link(page, qualification.organisation));
    }
    steps.emplace_back(here(qualification.title, page.other_language(qualification.language)));
    return steps;
}

List contents(const PageContext& page,
              const Map& qualification,
              const templating::Value& language) {
    const Map& material = qualification.find("material")->map();
    const auto has = [&qualification](const char* key) {
        return qualification.find(key)->truthy();
    };
    ContentsList contents(page.strings());
    contents.add_if(has("rules") || has("groups"), "sections.rules", "rules");
    contents.add(page.text("sections.units_in_guide"), "units");
    contents.add_if(has("sizes"), "charts.sizes", "sizes");
    contents.add_overview(material);
    contents.add_revision(material);
    contents.add_reference(material);
    contents.add_all(*material.find("sections"), language);
    contents.add_if(has("inherited"), "sections.from_organisation", "inherited");
    return contents.take();
}

}  // namespace

Map qualification_view(PageContext& page, model::QualificationId id) {
    const model::Qualification& qualification = page.catalogue()[id];
    Map values = facts(page, qualification);
    values.set("introduction", optional_html(page, qualification.introduction));
    values.set("material", material_view(page, id, Ownership::own, material_items(page, id)));
    values.set("inherited", inherited_by(page, qualification));
    values.set("sizes", unit_sizes(page, id));
    values.set("anki_url", anki_url(page, id));
    values.set("footnotes", page.footnotes());
    values.set("back_links", back_links(page, page.index().site().to_qualifications[id.value]));

    List on_page = contents(page, values, page.other_language(qualification.language));
    const std::string introduction = page.plain(qualification.introduction);
    Map view = chrome_view(page,
                           {"qualification",
                            qualification.title,
                            introduction,
                            breadcrumb(page, qualification),
                            qualification_navigation(page, id),
                            std::move(on_page),
                            qualification_data(page, id),
                            qualification.language});
    view.set("qualification", std::move(values));
    return view;
}

}  // namespace unitfolio::site
