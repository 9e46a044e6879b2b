#include "link/symbols.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>

namespace unitfolio::link {

namespace {

constexpr std::string_view kApostrophe = "’";

template <class Id, class Named>
void register_slugs(const std::vector<Named>& all,
                    std::unordered_map<std::string_view, Id>& table) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        table.emplace(all[i].slug, Id(i));
    }
}

template <class Id>
Id find_slug(const std::unordered_map<std::string_view, Id>& table, std::string_view slug) {
    const auto found = table.find(slug);
    return found == table.end() ? Id{} : found->second;
}

/// The form under which a term is kept: people write either apostrophe, and any case.
std::string term_key(std::string_view name) {
    std::string key = base::fold_case(base::collapse_space(name));
    for (std::size_t at = key.find(kApostrophe); at != std::string::npos;
         at = key.find(kApostrophe, at)) {
        key.replace(at, kApostrophe.size(), "'");
    }
    return key;
}

}  // namespace

Symbols::Symbols(const model::Catalogue& catalogue)
    : catalogue_(catalogue),
      units_(catalogue.units, catalogue.unreadable.units),
      evidence_(catalogue.learners.size()) {
    register_slugs(catalogue.qualifications, qualifications_);
    register_slugs(catalogue.organisations, organisations_);
    register_slugs(catalogue.pages, pages_);
    for (std::size_t i = 0; i < catalogue.evidence.size(); ++i) {
        const model::Evidence& evidence = catalogue.evidence[i];
        evidence_[evidence.learner.value].emplace(base::fold_case(evidence.reference), i);
    }
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
        add_term(catalogue.terms[i].name, model::TermId(i));
        if (!catalogue.terms[i].short_form.empty()) {
            add_term(catalogue.terms[i].short_form, model::TermId(i));
        }
    }
}

void Symbols::add_term(std::string_view name, model::TermId term) {
    terms_[term_key(name)].push_back(term);
}

model::QualificationId Symbols::qualification(std::string_view slug) const {
    return find_slug(qualifications_, slug);
}

model::OrganisationId Symbols::organisation(std::string_view slug) const {
    return find_slug(organisations_, slug);
}

model::PageId Symbols::page(std::string_view slug) const {
    return find_slug(pages_, slug);
}

model::EvidenceId Symbols::evidence(model::LearnerId learner, std::string_view reference) const {
    if (!learner.is_set()) {
        return {};
    }
    const ReferenceTable& table = evidence_[learner.value];
    const auto found = table.find(base::fold_case(reference));
    return found == table.end() ? model::EvidenceId{} : found->second;
}

std::vector<model::TermId> Symbols::terms(std::string_view name) const {
    std::string key = term_key(name);
    auto found = terms_.find(key);
    if (found == terms_.end() && key.ends_with('s')) {
        key.pop_back();
        found = terms_.find(key);
    }
    return found == terms_.end() ? std::vector<model::TermId>{} : found->second;
}

std::vector<std::string_view> Symbols::plain_names(const Viewpoint& viewpoint) const {
    std::vector<std::string_view> names = units_.all();
    for (const model::Qualification& qualification : catalogue_.qualifications) {
        names.emplace_back(qualification.slug);
    }
    for (const model::Organisation& organisation : catalogue_.organisations) {
        names.emplace_back(organisation.slug);
    }
    if (viewpoint.learner.is_set()) {
        for (const model::EvidenceId evidence : catalogue_[viewpoint.learner].evidence) {
            names.emplace_back(catalogue_[evidence].reference);
        }
    }
    return names;
}

std::vector<std::string_view> Symbols::term_names() const {
    std::vector<std::string_view> names;
    for (const model::Term& term : catalogue_.terms) {
        names.emplace_back(term.name);
    }
    for (const model::Term& term : catalogue_.terms) {
        if (!term.short_form.empty()) {
            names.emplace_back(term.short_form);
        }
    }
    return names;
}

std::vector<std::string_view> Symbols::page_names() const {
    std::vector<std::string_view> names;
    for (const model::Page& page : catalogue_.pages) {
        names.emplace_back(page.slug);
    }
    return names;
}

}  // namespace unitfolio::link
