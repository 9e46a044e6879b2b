#include "site/structured_data.h"

#include "site/css_addresses.h"
#include "site/summary.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace unitfolio::site {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kDescriptionCharacters = 300;
constexpr std::size_t kMostTerms = 200;

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Nothing in a script element may look like the end of it or like a comment.
std::string for_script(std::string_view json) {
    std::string safe;
    for (const char c : json) {
        switch (c) {
            case '<':
                safe += "\\u003c";
                break;
            case '>':
                safe += "\\u003e";
                break;
            case '&':
                safe += "\\u0026";
                break;
            default:
                safe += c;
        }
    }
    return safe;
}

std::string description(const PageContext& page,
                        const model::Passage& passage,
                        const std::string& title) {
    const std::string text = shortened(page.plain(passage), kDescriptionCharacters);
    return text.empty() ? title : text;
}

Json organization(const PageContext& page, const model::Organisation& organisation) {
    return {{"@type", "Organization"},
            {"name", organisation.title},
            {"url", page.address(place_of(organisation))}};
}

/// Who offers what a page is about: the awarding organisation, else the site.
Json provider(const PageContext& page, model::OrganisationId id) {
    if (id.is_set()) {
        return organization(page, page.catalogue()[id]);
    }
    return {{"@type", "Organization"},
            {"name", page.catalogue().project.title},
            {"url", page.address(home_place())}};
}

void add_level(const PageContext& page, const std::optional<std::int64_t>& level, Json& json) {
    if (level) {
        json["educationalLevel"] =
            page.strings().text("facts.level_of", {{"level", std::to_string(*level)}});
    }
}

Json outcome_titles(const model::Unit& unit) {
    Json titles = Json::array();
    for (const model::Outcome& outcome : unit.outcomes) {
        titles.push_back(outcome.title);
    }
    return titles;
}

Json defined_term(const PageContext& page, model::TermId id) {
    const model::Term& term = page.catalogue()[id];
    Json json{{"@type", "DefinedTerm"},
              {"name", term.name},
              {"description", term.summary},
              {"url", page.address(page.index().glossary_entry(id))}};
    if (!term.short_form.empty()) {
        json["alternateName"] = term.short_form;
    }
    return json;
}

void add_terms(const PageContext& page,
               const std::string& name,
               const std::vector<model::TermId>& terms,
               DataObjects& objects) {
    if (terms.empty()) {
        return;
    }
    Json json{{"@type", "DefinedTermSet"}, {"name", name}, {"hasDefinedTerm", Json::array()}};
    for (std::size_t i = 0; i < std::min(terms.size(), kMostTerms); ++i) {
        json["hasDefinedTerm"].push_back(defined_term(page, terms[i]));
    }
    objects.push_back(dumped(json));
}

void add_questions(const PageContext& page, const model::Material& material, DataObjects& objects) {
    Json questions = Json::array();
    for (const model::Question& question : material.questions) {
        const std::string answer = page.plain(question.answer);
        if (!answer.empty()) {
            questions.push_back({{"@type", "Question"},
                                 {"name", question.question},
                                 {"acceptedAnswer", {{"@type", "Answer"}, {"text", answer}}}});
        }
    }
    if (!questions.empty()) {
        objects.push_back(dumped({{"@type", "FAQPage"}, {"mainEntity", std::move(questions)}}));
    }
}

Json credential_link(const PageContext& page, const model::Qualification& qualification) {
    return {{"@type", "EducationalOccupationalCredential"},
            {"name", qualification.title},
            {"url", page.address(place_of(qualification))}};
}

Json course(const PageContext& page, const model::Unit& unit) {
    Json json{{"@type", "Course"},
              {"@id", page.address(place_of(unit)) + "#course"},
              {"name", unit.title},
              {"description", description(page, unit.synopsis, unit.title)},
              {"url", page.address(place_of(unit))},
              {"provider", provider(page, unit.organisation)},
              {"inLanguage", page.language_of(unit.language)},
              {"teaches", outcome_titles(unit)}};
    if (!unit.number.empty()) {
        json["courseCode"] = unit.number;
    }
    add_level(page, unit.level, json);
    if (unit.credit) {
        json["numberOfCredits"] = *unit.credit;
    }
    for (const model::QualificationId id : unit.qualifications) {
        json["educationalCredentialAwarded"].push_back(credential_link(page, page.catalogue()[id]));
    }
    return json;
}

Json learning_resource(const PageContext& page, const model::Unit& unit) {
    Json json{{"@type", "LearningResource"},
              {"name", unit.title},
              {"description", description(page, unit.synopsis, unit.title)},
              {"url", page.address(place_of(unit))},
              {"learningResourceType", "study guide"},
              {"inLanguage", page.language_of(unit.language)},
              {"isAccessibleForFree", true},
              {"about", {{"@id", page.address(place_of(unit)) + "#course"}}},
              {"teaches", outcome_titles(unit)}};
    add_level(page, unit.level, json);
    if (unit.document.is_set()) {
        const std::size_t words = word_count(page.catalogue()[unit.document]);
        json["timeRequired"] = "PT" + std::to_string(reading_minutes(words)) + "M";
    }
    if (unit.updated) {
        json["dateModified"] = base::iso_date(*unit.updated);
    }
    return json;
}

Json breadcrumb_list(const PageContext& page, const templating::List& breadcrumb) {
    Json items = Json::array();
    const std::string& base_url = page.catalogue().project.base_url;
    const std::string folder = page.path().substr(0, page.path().rfind('/') + 1);
    for (const templating::Value& step : breadcrumb) {
        const templating::Value* url = step.map().find("url");
        Json item{{"@type", "ListItem"},
                  {"position", items.size() + 1},
                  {"name", templating::to_text(*step.map().find("title"))}};
        const std::string path =
            url->is_null() ? page.path() : resolved_address(folder, url->text());
        item["item"] = base_url.empty() ? page.url({path, {}}) : public_url(base_url, path);
        items.push_back(std::move(item));
    }
    return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}};
}

}  // namespace

DataObjects home_data(const PageContext& page) {
    const model::Project& project = page.catalogue().project;
    return {dumped({{"@type", "WebSite"},
                    {"name", project.title},
                    {"description", project.tagline.empty() ? project.title : project.tagline},
                    {"url", page.address(home_place())},
                    {"inLanguage", project.language}})};
}

DataObjects unit_data(const PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    DataObjects objects{dumped(course(page, unit)), dumped(learning_resource(page, unit))};
    add_terms(page, page.text("sections.key_terms"), unit.material.terms, objects);
    add_questions(page, unit.material, objects);
    return objects;
}

DataObjects qualification_data(const PageContext& page, model::QualificationId id) {
    const model::Qualification& qualification = page.catalogue()[id];
    Json json = credential_link(page, qualification);
    json["description"] = description(page, qualification.introduction, qualification.title);
    json["credentialCategory"] = "qualification";
    json["inLanguage"] = page.language_of(qualification.language);
    json["recognizedBy"] = provider(page, qualification.organisation);
    if (!qualification.number.empty()) {
        json["identifier"] = qualification.number;
    }
    add_level(page, qualification.level, json);
    DataObjects objects{dumped(json)};
    add_terms(page, page.text("sections.key_terms"), qualification.material.terms, objects);
    add_questions(page, qualification.material, objects);
    return objects;
}

DataObjects organisation_data(const PageContext& page, model::OrganisationId id) {
    const model::Organisation& organisation = page.catalogue()[id];
    DataObjects objects{dumped(organization(page, organisation))};
    add_terms(page, page.text("sections.key_terms"), organisation.material.terms, objects);
    add_questions(page, organisation.material, objects);
    return objects;
}

DataObjects glossary_data(const PageContext& page, const std::vector<model::TermId>& terms) {
    DataObjects objects;
    add_terms(page, page.text("glossary.title"), terms, objects);
    return objects;
}

base::SafeHtml structured_data(const PageContext& page,
                               const DataObjects& objects,
                               const templating::List& breadcrumb) {
    Json graph = Json::array();
    for (const std::string& object : objects) {
        graph.push_back(Json::parse(object));
    }
    if (!breadcrumb.empty()) {
        graph.push_back(breadcrumb_list(page, breadcrumb));
    }
    if (graph.empty()) {
        return {};
    }
    return base::SafeHtml::trusted(
        for_script(dumped({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}})));
}

}  // namespace unitfolio::site
