#include "site/material_view.h"

#include "base/text.h"
#include "site/anchors.h"

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// Inherited material stands one level lower on the page.
int heading_shift(Ownership ownership) {
    return ownership == Ownership::own ? 0 : 1;
}

List key_concepts(PageContext& page, const std::vector<model::KeyConcept>& concepts) {
    List values;
    for (const model::KeyConcept& key_concept : concepts) {
        values.emplace_back(Map{{"id", page.claim_id("concept-" + base::slug(key_concept.name))},
                                {"name", key_concept.name},
                                {"body", page.html(key_concept.body)}});
    }
    return values;
}

List questions(PageContext& page, const std::vector<model::Question>& questions) {
    List values;
    for (const model::Question& question : questions) {
        values.emplace_back(Map{{"id", page.claim_id("faq-" + base::slug(question.question))},
                                {"question", question.question},
                                {"answer", page.html(question.answer)}});
    }
    return values;
}

List terms(PageContext& page, const std::vector<model::TermId>& ids) {
    List values;
    for (const model::TermId id : ids) {
        const model::Term& term = page.catalogue()[id];
        values.emplace_back(Map{{"id", page.claim_id(term_anchor(term.slug))},
                                {"name", term.name},
                                {"short_form", optional_text(term.short_form)},
                                {"definition", page.html(term.definition)},
                                {"summary", term.summary},
                                {"url", page.url(place_of(term))}});
    }
    return values;
}

List free_sections(PageContext& page,
                   const std::vector<model::FreeSection>& sections,
                   Ownership ownership) {
    List values;
    for (const model::FreeSection& section : sections) {
        values.emplace_back(Map{{"id", page.claim_id(heading_anchor(section.title))},
                                {"title", section.title},
                                {"body", page.html(section.body, heading_shift(ownership))}});
    }
    return values;
}

template <class Giver>
void inherit(PageContext& page, const Giver& giver, const char* kind, List& inherited) {
    if (is_empty(giver.material)) {
        return;
    }
    inherited.emplace_back(Map{{"kind", kind},
                               {"title", giver.title},
                               {"url", page.url(place_of(giver))},
                               {"id", page.claim_id("from-" + base::slug(giver.slug))},
                               {"material",
                                material_view(page,
                                              giver.material,
                                              Ownership::inherited,
                                              material_items(page, giver.material, nullptr))}});
}

}  // namespace

MaterialItems material_items(PageContext& page,
                             const model::Material& material,
                             const model::Unit* unit) {
    return {scoped_tips(page, material.guidance, unit),
            scoped_mistakes(page, material.mistakes, unit)};
}

Map material_view(PageContext& page,
                  const model::Material& material,
                  Ownership ownership,
                  const MaterialItems& items) {
    return {
        {"overview", optional_html(page, material.overview, heading_shift(ownership))},
        {"key_concepts", key_concepts(page, material.key_concepts)},
        {"guidance", items_of(items.guidance, ItemKind::tip)},
        {"mistakes", items_of(items.mistakes, ItemKind::mistake)},
        {"misconceptions", items_of(items.mistakes, ItemKind::misconception)},
        {"questions", questions(page, material.questions)},
        {"prior_knowledge",
         optional_html(page, material.prior_knowledge, heading_shift(ownership))},
        {"terms", terms(page, material.terms)},
        {"sections", free_sections(page, material.sections, ownership)},
    };
}

bool is_empty(const model::Material& material) {
    return material.overview.empty() && material.key_concepts.empty() &&
           material.guidance.empty() && material.mistakes.empty() && material.questions.empty() &&
           material.prior_knowledge.empty() && material.terms.empty() && material.sections.empty();
}

List inherited_by(PageContext& page, const model::Unit& unit) {
    List inherited;
    for (const model::QualificationId id : unit.qualifications) {
        inherit(page, page.catalogue()[id], "qualification", inherited);
    }
    if (unit.organisation.is_set()) {
        inherit(page, page.catalogue()[unit.organisation], "organisation", inherited);
    }
    return inherited;
}

List inherited_by(PageContext& page, const model::Qualification& qualification) {
    List inherited;
    if (qualification.organisation.is_set()) {
        inherit(page, page.catalogue()[qualification.organisation], "organisation", inherited);
    }
    return inherited;
}

}  // namespace unitfolio::site
