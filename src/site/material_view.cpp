#include "site/material_view.h"

#include "base/text.h"
#include "link/anchors.h"
#include "site/link_lists.h"

#include <cstdint>
#include <string>
#include <variant>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

/// Inherited material stands one level lower on the page.
int heading_shift(Ownership ownership) {
    return ownership == Ownership::own ? 0 : 1;
}

/// Where the ids of an owner's material were given out.
model::DocumentId document_of(const PageContext& page, const model::MaterialOwner& owner) {
    return std::visit([&](auto id) { return page.catalogue()[id].document; }, owner);
}

List key_concepts(PageContext& page, const model::MaterialOwner& owner) {
    const model::DocumentId document = document_of(page, owner);
    const std::vector<std::string>& ids = page.index().site().anchors[document.value].concepts;
    const auto& concepts = page.catalogue().material_of(owner).key_concepts;
    List values;
    for (std::uint32_t i = 0; i < concepts.size(); ++i) {
        values.emplace_back(Map{
            {"id", page.id_of(document, ids[i])},
            {"name", concepts[i].name},
            {"body", page.html(concepts[i].body)},
            {"back_links",
             part_back_links(page, page.index().site().to_concepts, model::ConceptRef{owner, i})}});
    }
    return values;
}

List questions(PageContext& page, const model::MaterialOwner& owner) {
    const model::DocumentId document = document_of(page, owner);
    const std::vector<std::string>& ids = page.index().site().anchors[document.value].questions;
    const auto& questions = page.catalogue().material_of(owner).questions;
    List values;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        values.emplace_back(Map{{"id", page.id_of(document, ids[i])},
                                {"question", questions[i].question},
                                {"answer", page.html(questions[i].answer)}});
    }
    return values;
}

List terms(PageContext& page, const model::MaterialOwner& owner) {
    const model::DocumentId document = document_of(page, owner);
    List values;
    for (const model::TermId id : page.catalogue().material_of(owner).terms) {
        const model::Term& term = page.catalogue()[id];
        values.emplace_back(Map{{"id", page.id_of(document, link::term_anchor(term.slug))},
                                {"name", term.name},
                                {"short_form", optional_text(term.short_form)},
                                {"definition", page.html(term.definition)},
                                {"summary", term.summary},
                                {"url", page.url(page.index().glossary_entry(id))}});
    }
    return values;
}

List free_sections(PageContext& page, const model::MaterialOwner& owner, Ownership ownership) {
    const model::DocumentId document = document_of(page, owner);
    const std::vector<std::string>& ids = page.index().site().anchors[document.value].sections;
    const auto& sections = page.catalogue().material_of(owner).sections;
    List values;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        values.emplace_back(Map{{"id", page.id_of(document, ids[i])},
                                {"title", sections[i].title},
                                {"body", page.html(sections[i].body, heading_shift(ownership))}});
    }
    return values;
}

Value language_of(const PageContext& page, const model::Qualification& giver) {
    return page.other_language(giver.language);
}

Value language_of(const PageContext& page, const model::Organisation& /*giver*/) {
    return page.other_language({});
}

template <class Id>
void inherit(PageContext& page, Id id, const char* kind, List& inherited) {
    const auto& giver = page.catalogue()[id];
    if (is_empty(giver.material)) {
        return;
    }
    inherited.emplace_back(
        Map{{"kind", kind},
            {"title", giver.title},
            {"url", page.url(place_of(giver))},
            {"language", language_of(page, giver)},
            {"id", page.claim_id("from-" + base::slug(giver.slug))},
            {"material", material_view(page, id, Ownership::inherited, material_items(page, id))}});
}

}  // namespace

MaterialItems material_items(PageContext& page, const model::MaterialOwner& owner) {
    const auto* id = std::get_if<model::UnitId>(&owner);
    const model::Unit* unit = id == nullptr ? nullptr : &page.catalogue()[*id];
    return {scoped_tips(page, page.catalogue().material_of(owner).guidance, unit),
            scoped_mistakes(page, owner, unit)};
}

Map material_view(PageContext& page,
                  const model::MaterialOwner& owner,
                  Ownership ownership,
                  const MaterialItems& items) {
    const model::Material& material = page.catalogue().material_of(owner);
    return {
        {"overview", optional_html(page, material.overview, heading_shift(ownership))},
        {"key_concepts", key_concepts(page, owner)},
        {"guidance", items_of(items.guidance, ItemKind::tip)},
        {"mistakes", items_of(items.mistakes, ItemKind::mistake)},
        {"misconceptions", items_of(items.mistakes, ItemKind::misconception)},
        {"questions", questions(page, owner)},
        {"prior_knowledge",
         optional_html(page, material.prior_knowledge, heading_shift(ownership))},
        {"terms", terms(page, owner)},
        {"sections", free_sections(page, owner, ownership)},
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
        inherit(page, id, "qualification", inherited);
    }
    if (unit.organisation.is_set()) {
        inherit(page, unit.organisation, "organisation", inherited);
    }
    return inherited;
}

List inherited_by(PageContext& page, const model::Qualification& qualification) {
    List inherited;
    if (qualification.organisation.is_set()) {
        inherit(page, qualification.organisation, "organisation", inherited);
    }
    return inherited;
}

}  // namespace unitfolio::site
