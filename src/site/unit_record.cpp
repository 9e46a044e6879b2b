#include "site/unit_record.h"

#include "site/spoken_text.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace unitfolio::site {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 1;

template <class Value>
Json known(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json known_text(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

class Record {
  public:
    Record(const PageContext& page, const model::Unit& unit)
        : page_(page),
          unit_(unit) {}

    [[nodiscard]] Json facts() const {
        Json json;
        json["format"] = "unitfolio-unit/1";
        json["slug"] = unit_.slug;
        json["title"] = unit_.title;
        json["url"] = page_.address(place_of(unit_));
        json["language"] = page_.language_of(unit_.language);
        json["number"] = known_text(unit_.number);
        json["level"] = known(unit_.level);
        json["credit"] = known(unit_.credit);
        json["guidedHours"] = Json();
        if (unit_.guided_hours) {
            json["guidedHours"] = {{"least", unit_.guided_hours->least},
                                   {"most", unit_.guided_hours->most}};
        }
        json["subject"] = known_text(unit_.subject);
        json["updated"] = unit_.updated ? Json(base::iso_date(*unit_.updated)) : Json();
        json["organisation"] = Json();
        if (unit_.organisation.is_set()) {
            json["organisation"] = name_of(catalogue()[unit_.organisation]);
        }
        json["qualifications"] = Json::array();
        for (const model::QualificationId id : unit_.qualifications) {
            json["qualifications"].push_back(name_of(catalogue()[id]));
        }
        json["synopsis"] = text(unit_.synopsis);
        return json;
    }

    [[nodiscard]] Json outcomes() const {
        Json list = Json::array();
        for (const model::Outcome& outcome : unit_.outcomes) {
            Json criteria = Json::array();
            for (const std::uint32_t position : outcome.criteria) {
                criteria.push_back(criterion(unit_.criteria[position]));
            }
            list.push_back({{"number", outcome.number},
                            {"title", outcome.title},
                            {"introduction", text(outcome.introduction)},
                            {"criteria", std::move(criteria)}});
        }
        return list;
    }

    [[nodiscard]] Json tips(const std::vector<model::Tip>& tips) const {
        Json list = Json::array();
        for (const model::Tip& tip : tips) {
            list.push_back({{"text", text(tip.body)}, {"about", scope_names(tip.scope)}});
        }
        return list;
    }

    [[nodiscard]] Json mistakes() const {
        Json list = Json::array();
        for (const model::Mistake& mistake : unit_.material.mistakes) {
            list.push_back({{"statement", text(mistake.statement)},
                            {"correction", text(mistake.correction)},
                            {"about", scope_names(mistake.scope)}});
        }
        return list;
    }

    void add_material(Json& json) const {
        const model::Material& material = unit_.material;
        json["overview"] = text(material.overview);
        json["keyConcepts"] = Json::array();
        for (const model::KeyConcept& idea : material.key_concepts) {
            json["keyConcepts"].push_back({{"name", idea.name}, {"text", text(idea.body)}});
        }
        json["questions"] = Json::array();
        for (const model::Question& question : material.questions) {
            json["questions"].push_back(
                {{"question", question.question}, {"answer", text(question.answer)}});
        }
        json["priorKnowledge"] = text(material.prior_knowledge);
        json["terms"] = Json::array();
        for (const model::TermId id : material.terms) {
            const model::Term& term = catalogue()[id];
            json["terms"].push_back({{"name", term.name},
                                     {"shortForm", known_text(term.short_form)},
                                     {"definition", term.summary}});
        }
    }

  private:
    [[nodiscard]] const model::Catalogue& catalogue() const { return page_.catalogue(); }

    [[nodiscard]] Json text(const model::Passage& passage) const {
        return passage.empty() ? Json() : Json(words(passage));
    }

    /// "1.1" for a criterion, "LO2" for an outcome; empty for the whole unit.
    [[nodiscard]] Json scope_names(const model::Scope& scope) const {
        Json names = Json::array();
        for (const std::uint32_t position : scope.outcomes) {
            names.push_back("LO" + unit_.outcomes[position].number);
        }
        for (const std::uint32_t position : scope.criteria) {
            names.push_back(unit_.criteria[position].number);
        }
        return names;
    }

    template <class Named>
    [[nodiscard]] Json name_of(const Named& named) const {
        return {
            {"slug", named.slug}, {"title", named.title}, {"url", page_.address(place_of(named))}};
    }

    /// As it reads on the unit's page.
    [[nodiscard]] std::string words(const model::Passage& passage) const {
        return spoken_text(page_.index(), passage, place_of(unit_).path);
    }

    [[nodiscard]] Json criterion(const model::Criterion& criterion) const {
        Json ideas = Json::array();
        for (const model::Passage& idea : criterion.evidence_ideas) {
            ideas.push_back(words(idea));
        }
        return {{"number", criterion.number},
                {"text", criterion.text},
                {"verb", known_text(criterion.verb)},
                {"explanation", text(criterion.explanation)},
                {"evidenceIdeas", std::move(ideas)}};
    }

    const PageContext& page_;
    const model::Unit& unit_;
};

}  // namespace

std::string unit_record(const PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    const Record record(page, unit);
    Json json = record.facts();
    json["outcomes"] = record.outcomes();
    json["markingPoints"] = record.tips(unit.marking_points);
    json["guidance"] = record.tips(unit.material.guidance);
    json["mistakes"] = record.mistakes();
    record.add_material(json);
    return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace unitfolio::site
