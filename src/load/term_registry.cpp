#include "load/term_registry.h"

#include "base/text.h"
#include "model/unit_names.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace unitfolio::load {

namespace {

/// The slug of the file that defines a term; empty for the glossary.
std::string_view owner_slug(const model::Term& term, const model::Catalogue& catalogue) {
    if (term.unit.is_set()) {
        return catalogue[term.unit].slug;
    }
    if (term.qualification.is_set()) {
        return catalogue[term.qualification].slug;
    }
    return term.organisation.is_set() ? std::string_view(catalogue[term.organisation].slug)
                                      : std::string_view{};
}

/// From the widest scope to the narrowest.
int scope_rank(const model::Term& term) {
    if (term.unit.is_set()) {
        return 3;
    }
    if (term.qualification.is_set()) {
        return 2;
    }
    return term.organisation.is_set() ? 1 : 0;
}

/// The word alone if it is free; the widest scope comes first and gets it. Then with its owner, so
/// that addresses don't change when a third definition is added.
std::string free_slug(const model::Term& term,
                      std::string_view owner,
                      const std::unordered_set<std::string>& taken) {
    std::string plain = base::slug(term.name);
    if (plain.empty()) {
        plain = "term";
    }
    if (!taken.contains(plain)) {
        return plain;
    }
    const std::string owned = plain + "-" + base::slug(model::last_component(owner));
    std::string free = owned;
    for (int number = 2; taken.contains(free); ++number) {
        free = owned + "-" + std::to_string(number);
    }
    return free;
}

model::Material* owner_material(const model::Term& term, model::Catalogue& catalogue) {
    if (term.unit.is_set()) {
        return &catalogue.units[term.unit.value].material;
    }
    if (term.qualification.is_set()) {
        return &catalogue.qualifications[term.qualification.value].material;
    }
    return term.organisation.is_set() ? &catalogue.organisations[term.organisation.value].material
                                      : nullptr;
}

}  // namespace

void register_terms(std::vector<model::Term> terms, model::Catalogue& catalogue) {
    const auto rank = [&](const model::Term& term) {
        return std::tuple(scope_rank(term), owner_slug(term, catalogue), term.span);
    };
    std::sort(terms.begin(), terms.end(), [&](const model::Term& left, const model::Term& right) {
        return rank(left) < rank(right);
    });
    std::unordered_set<std::string> taken;
    for (model::Term& term : terms) {
        term.slug = free_slug(term, owner_slug(term, catalogue), taken);
        taken.insert(term.slug);
    }
    std::sort(terms.begin(), terms.end(), [](const model::Term& left, const model::Term& right) {
        return left.slug < right.slug;
    });
    catalogue.terms = std::move(terms);

    std::vector<model::TermId> by_place;
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
        by_place.emplace_back(i);
    }
    std::sort(by_place.begin(), by_place.end(), [&](model::TermId left, model::TermId right) {
        return catalogue[left].span < catalogue[right].span;
    });
    for (const model::TermId id : by_place) {
        if (model::Material* material = owner_material(catalogue[id], catalogue)) {
            material->terms.push_back(id);
        }
    }
}

}  // namespace unitfolio::load
