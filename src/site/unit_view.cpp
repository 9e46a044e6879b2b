#include "site/unit_view.h"

#include "model/countable.h"
#include "site/charts_view.h"
#include "site/chrome_view.h"
#include "site/contents_list.h"
#include "site/expectations_view.h"
#include "site/link_lists.h"
#include "site/material_view.h"
#include "site/outcome_view.h"
#include "site/study_view.h"
#include "site/summary.h"

#include <utility>

namespace unitfolio::site {

namespace {

using model::Countable;
using templating::List;
using templating::Map;
using templating::Value;

constexpr std::size_t kMostNamesakes = 20;

/// How much there is of everything, always counted and never typed.
Map counters(const model::Unit& unit) {
    const auto count = [&](Countable what) {
        return model::count_in(unit, what);
    };
    return {{"outcomes", count(Countable::outcomes)},
            {"criteria", count(Countable::criteria)},
            {"marking_points", count(Countable::marking_points)},
            {"guidance", count(Countable::guidance)},
            {"key_concepts", count(Countable::concepts)},
            {"key_terms", count(Countable::terms)},
            {"mistakes", count(Countable::mistakes)},
            {"misconceptions", count(Countable::misconceptions)},
            {"questions", count(Countable::questions)}};
}

Map facts(const PageContext& page, const model::Unit& unit) {
    List qualifications;
    for (const model::QualificationId id : unit.qualifications) {
        const model::Qualification& qualification = page.catalogue()[id];
        qualifications.emplace_back(content_link(
            page, qualification.title, place_of(qualification), qualification.language));
    }
    const std::size_t words =
        unit.document.is_set() ? word_count(page.catalogue()[unit.document]) : 0;
    return {{"slug", unit.slug},
            {"title", unit.title},
            {"number", optional_text(unit.number)},
            {"level", optional_number(unit.level)},
            {"credit", optional_number(unit.credit)},
            {"guided_hours", optional_range(unit.guided_hours)},
            {"subject", optional_text(unit.subject)},
            {"organisation", organisation_link(page, unit.organisation)},
            {"qualifications", std::move(qualifications)},
            {"reading_minutes", reading_minutes(words)},
            {"counters", counters(unit)}};
}

/// {text, date}, or null.
Value updated(const PageContext& page, const model::Unit& unit) {
    if (!unit.updated) {
        return nullptr;
    }
    return Map{{"text", page.strings().date(*unit.updated)},
               {"date", base::iso_date(*unit.updated)}};
}

/// {title, url, language, organisation} of units with the same title elsewhere.
List namesakes(const PageContext& page, model::UnitId id) {
    List links;
    for (const model::UnitId other : page.index().namesakes(id, kMostNamesakes)) {
        const model::Unit& unit = page.catalogue()[other];
        Map link = content_link(page, unit.title, place_of(unit), unit.language);
        link.set("organisation", organisation_link(page, unit.organisation));
        links.emplace_back(std::move(link));
    }
    return links;
}

/// The unit `step` places further in the list that this unit is read in, or null.
Value neighbour(const PageContext& page, model::UnitId id, int step) {
    const Neighbourhood around = page.index().neighbourhood(id);
    const auto position = static_cast<std::int64_t>(around.position) + step;
    if (position < 0 || position >= static_cast<std::int64_t>(around.units->size())) {
        return nullptr;
    }
    const model::Unit& unit = page.catalogue()[(*around.units)[static_cast<std::size_t>(position)]];
    return content_link(page, unit.title, place_of(unit), unit.language);
}

List contents(const PageContext& page, const Map& unit, const Value& language) {
    const Map& material = unit.find("material")->map();
    const auto has = [&unit](const char* key) {
        return unit.find(key)->truthy();
    };
    ContentsList contents(page.strings());
    contents.add_overview(material);
    contents.add_all(*unit.find("outcomes"), language);
    contents.add_if(has("balance"), "charts.balance", "balance");
    contents.add_if(has("marking_points"), "sections.marking_points", "marking-points");
    contents.add_if(has("expected_evidence"), "sections.expected_evidence", "expected-evidence");
    contents.add_revision(material);
    contents.add_if(has("cards"), "study.flashcards", "flashcards");
    contents.add_if(has("statements"), "study.true_or_false", "true-or-false");
    contents.add_reference(material);
    contents.add_all(*material.find("sections"), language);
    contents.add_if(has("inherited"), "sections.inherited", "inherited");
    contents.add_if(has("notes"), "sections.notes", "notes");
    return contents.take();
}

List breadcrumb(const PageContext& page, const model::Unit& unit) {
    List steps;
    steps.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    if (unit.organisation.is_set()) {
        steps.emplace_back(organisation_link(page, unit.organisation));
    }
    steps.emplace_back(here(unit.title, page.other_language(unit.language)));
    return steps;
}

}  // namespace

Map unit_view(PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    MaterialItems material = material_items(page, id);
    const UnitItems items{
        scoped_tips(page, unit.marking_points, &unit), material.guidance, material.mistakes};
    Map values = facts(page, unit);
    values.set("synopsis", optional_html(page, unit.synopsis));
    values.set("outcomes", outcome_views(page, id, items));
    values.set("verbs", verb_views(page, unit));
    values.set("marking_points", items_of(items.marking_points, ItemKind::tip));
    values.set("expected_evidence",
               expectations_view(unit.expects, page.catalogue().project, page.strings()));
    values.set("material", material_view(page, id, Ownership::own, material));
    values.set("cards", card_views(page, id));
    values.set("statements", statement_views(page, id));
    values.set("anki_url", anki_url(page, id));
    values.set("notes", optional_html(page, unit.notes));
    values.set("inherited", inherited_by(page, unit));
    values.set("balance", outcome_balance(page, unit));
    values.set("updated", updated(page, unit));
    values.set("data_url", page.url(data_place_of(unit)));
    values.set("text_url", page.url(text_place_of(unit)));
    values.set("footnotes", page.footnotes());
    values.set("previous", neighbour(page, id, -1));
    values.set("next", neighbour(page, id, 1));
    values.set("namesakes", namesakes(page, id));
    const std::optional<Place> comparison = page.index().comparisons().place_of(id);
    values.set("comparison_url", comparison ? Value{page.url(*comparison)} : Value{});
    values.set("back_links", back_links(page, page.index().site().to_units[id.value]));
    List on_page = contents(page, values, page.other_language(unit.language));

    Chrome chrome{"unit",
                  unit.title,
                  page.plain(unit.synopsis),
                  breadcrumb(page, unit),
                  unit_navigation(page, id),
                  std::move(on_page),
                  unit_data(page, id),
                  unit.language};
    Map view = chrome_view(page, std::move(chrome));
    view.set("unit", std::move(values));
    return view;
}

}  // namespace unitfolio::site
