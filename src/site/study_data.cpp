#include "site/study_data.h"

#include "site/places.h"
#include "site/study_items.h"

#include <nlohmann/json.hpp>

namespace unitfolio::site {

namespace {

using Json = nlohmann::ordered_json;

std::string url_of(const Place& place) {
    return escape_path(place.path);
}

/// No "<", so that the script may even stand inside a page.
std::string call(const Json& data) {
    std::string text = "unitfolioStudy(";
    for (const char c : data.dump()) {
        if (c == '<') {
            text += "\\u003c";
        } else {
            text += c;
        }
    }
    return text + ");\n";
}

Json cards_of(const SiteIndex& index, model::UnitId id) {
    Json cards = Json::array();
    for (const StudyCard& card : study_cards(index, id)) {
        cards.push_back({{"id", card.id},
                         {"kind", name_of(card.kind)},
                         {"front", card.front},
                         {"back", card.back}});
    }
    return cards;
}

}  // namespace

std::string study_data(const SiteIndex& index, model::UnitId id) {
    const model::Catalogue& catalogue = index.catalogue();
    const model::Unit& unit = catalogue[id];
    Json qualifications = Json::array();
    for (const model::QualificationId qualification : unit.qualifications) {
        qualifications.push_back(catalogue[qualification].slug);
    }
    Json criteria = Json::array();
    for (const model::Criterion& criterion : unit.criteria) {
        criteria.push_back(criterion.number);
    }
    Json statements = Json::array();
    for (const StudyStatement& statement : study_statements(index, id)) {
        statements.push_back(statement.id);
    }
    return call(
        {{"id", "units/" + unit.slug},
         {"slug", unit.slug},
         {"title", unit.title},
         {"language", catalogue.project.language_of(unit.language)},
         {"url", url_of(place_of(unit))},
         {"organisation",
          unit.organisation.is_set() ? catalogue[unit.organisation].short_title : std::string{}},
         {"qualifications", std::move(qualifications)},
         {"criteria", std::move(criteria)},
         {"cards", cards_of(index, id)},
         {"statements", std::move(statements)}});
}

std::string study_data(const SiteIndex& index, model::QualificationId id) {
    const model::Qualification& qualification = index.catalogue()[id];
    Json units = Json::array();
    for (const model::UnitId unit_id : index.units_of(id)) {
        const model::Unit& unit = index.catalogue()[unit_id];
        units.push_back({{"slug", unit.slug},
                         {"title", unit.title},
                         {"language", index.catalogue().project.language_of(unit.language)},
                         {"url", url_of(place_of(unit))},
                         {"criteria", unit.criteria.size()}});
    }
    return call({{"id", "qualifications/" + qualification.slug},
                 {"slug", qualification.slug},
                 {"title", qualification.title},
                 {"language", index.catalogue().project.language_of(qualification.language)},
                 {"url", url_of(place_of(qualification))},
                 {"units", std::move(units)}});
}

}  // namespace unitfolio::site
