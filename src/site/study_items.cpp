#include "site/study_items.h"

#include "base/hash.h"
#include "base/text.h"
#include "link/anchors.h"
#include "site/places.h"
#include "site/spoken_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace unitfolio::site {

namespace {

/// A name as a part of an id; names that leave no letter over are told apart by their hash.
std::string id_part(const std::string& name) {
    const std::string slug = base::slug(name);
    return slug.empty() ? fmt::format("{:016x}", base::fnv1a(name)) : slug;
}

std::string term_front(const model::Term& term) {
    return term.short_form.empty() ? term.name : term.name + " (" + term.short_form + ')';
}

bool makes_cards(const model::Material& material) {
    return !material.terms.empty() || !material.key_concepts.empty();
}

model::DocumentId document_of(const model::Catalogue& catalogue,
                              const model::MaterialOwner& owner) {
    return std::visit([&](auto id) { return catalogue[id].document; }, owner);
}

std::string page_of(const model::Catalogue& catalogue, const model::MaterialOwner& owner) {
    return std::visit([&](auto id) { return place_of(catalogue[id]).path; }, owner);
}

}  // namespace

std::string_view name_of(CardKind kind) {
    return kind == CardKind::term ? "term" : "concept";
}

std::vector<StudyCard> study_cards(const SiteIndex& index, const model::MaterialOwner& owner) {
    const model::Material& material = index.catalogue().material_of(owner);
    const std::string page = page_of(index.catalogue(), owner);
    link::AnchorSet ids;
    std::vector<StudyCard> cards;
    for (const model::TermId id : material.terms) {
        const model::Term& term = index.catalogue()[id];
        cards.push_back({CardKind::term,
                         ids.claim("term-" + id_part(term.name)),
                         term_front(term),
                         spoken_text(index, term.definition, page)});
    }
    for (const model::KeyConcept& each : material.key_concepts) {
        cards.push_back({CardKind::key_concept,
                         ids.claim("concept-" + id_part(each.name)),
                         each.name,
                         spoken_text(index, each.body, page)});
    }
    return cards;
}

std::vector<StudyStatement> study_statements(const SiteIndex& index,
                                             const model::MaterialOwner& owner) {
    const std::vector<model::Mistake>& mistakes = index.catalogue().material_of(owner).mistakes;
    const std::string page = page_of(index.catalogue(), owner);
    const model::DocumentId document = document_of(index.catalogue(), owner);
    const std::vector<std::string>& ids = index.site().anchors[document.value].mistakes;
    std::vector<StudyStatement> statements;
    for (std::size_t i = 0; i < mistakes.size(); ++i) {
        if (mistakes[i].is_misconception()) {
            statements.push_back({ids[i],
                                  spoken_text(index, mistakes[i].statement, page),
                                  spoken_text(index, mistakes[i].correction, page),
                                  base::fnv1a(ids[i]) % 2 == 1});
        }
    }
    return statements;
}

bool has_cards(const model::Catalogue& /*catalogue*/, const model::Unit& unit) {
    return makes_cards(unit.material);
}

bool has_cards(const model::Catalogue& catalogue, const model::Qualification& qualification) {
    return makes_cards(qualification.material) ||
           std::any_of(qualification.units.begin(),
                       qualification.units.end(),
                       [&](model::UnitId id) { return makes_cards(catalogue[id].material); });
}

}  // namespace unitfolio::site
