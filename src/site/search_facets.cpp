#include "site/search_facets.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace unitfolio::site {

namespace {

/// By SearchKind.
constexpr auto kKindNames = std::to_array<std::string_view>({
    "search.term",
    "search.unit",
    "search.qualification",
    "search.criterion",
    "search.outcome",
    "search.concept",
    "search.mistake",
    "search.question",
    "search.section",
    "search.page",
    "search.organisation",
});

template <class Item>
void add_levels(const std::vector<Item>& items, std::vector<std::int64_t>& levels) {
    for (const Item& item : items) {
        if (item.level) {
            levels.push_back(*item.level);
        }
    }
}

bool has_words(const model::Material& material) {
    return !material.overview.empty() || !material.guidance.empty() ||
           !material.prior_knowledge.empty() || !material.sections.empty();
}

/// Which kinds of material there is any of.
struct MaterialKinds {
    bool concepts = false;
    bool mistakes = false;
    bool questions = false;
    bool sections = false;

    template <class Owner>
    void look_at(const std::vector<Owner>& owners) {
        for (const Owner& owner : owners) {
            concepts = concepts || !owner.material.key_concepts.empty();
            mistakes = mistakes || !owner.material.mistakes.empty();
            questions = questions || !owner.material.questions.empty();
            sections = sections || has_words(owner.material);
        }
    }
};

/// By SearchKind.
std::vector<bool> kinds_that_are_there(const model::Catalogue& catalogue) {
    MaterialKinds material;
    material.look_at(catalogue.units);
    material.look_at(catalogue.qualifications);
    material.look_at(catalogue.organisations);
    const auto has = [&](auto part) {
        return std::any_of(catalogue.units.begin(),
                           catalogue.units.end(),
                           [part](const auto& unit) { return !(unit.*part).empty(); });
    };
    return {!catalogue.terms.empty(),
            !catalogue.units.empty(),
            !catalogue.qualifications.empty(),
            has(&model::Unit::criteria),
            has(&model::Unit::outcomes),
            material.concepts,
            material.mistakes,
            material.questions,
            material.sections || has(&model::Unit::marking_points),
            !catalogue.pages.empty(),
            !catalogue.organisations.empty()};
}

}  // namespace

std::vector<std::string> kind_names(const Strings& strings) {
    std::vector<std::string> names;
    for (const std::string_view name : kKindNames) {
        names.push_back(strings.text(name));
    }
    return names;
}

SearchFacets::SearchFacets(const SiteIndex& index)
    : index_(index),
      kinds_(kind_names(index.theme().words.site())) {
    add_levels(index.catalogue().units, levels_);
    add_levels(index.catalogue().qualifications, levels_);
    std::sort(levels_.begin(), levels_.end());
    levels_.erase(std::unique(levels_.begin(), levels_.end()), levels_.end());
}

std::vector<FacetGroup> SearchFacets::groups() const {
    FacetGroup kinds{"kind", {}};
    const std::vector<bool> is_there = kinds_that_are_there(index_.catalogue());
    for (std::uint32_t kind = 0; kind < kinds_.size(); ++kind) {
        if (is_there[kind]) {
            kinds.values.push_back({kind, kinds_[kind]});
        }
    }
    FacetGroup qualifications{"qualification", {}};
    for (const model::QualificationId id : index_.qualifications()) {
        const model::Qualification& qualification = index_.catalogue()[id];
        qualifications.values.push_back(
            {number_of(id), qualification.title, qualification.language});
    }
    FacetGroup levels{"level", {}};
    for (const std::int64_t level : levels_) {
        levels.values.push_back({number_of_level(level),
                                 index_.theme().words.site().text(
                                     "facts.level_of", {{"level", std::to_string(level)}})});
    }
    std::vector<FacetGroup> groups{std::move(kinds), std::move(qualifications), std::move(levels)};
    std::erase_if(groups, [](const FacetGroup& group) { return group.values.size() < 2; });
    return groups;
}

std::uint32_t SearchFacets::count() const {
    return static_cast<std::uint32_t>(kinds_.size() + index_.catalogue().qualifications.size() +
                                      levels_.size());
}

std::uint32_t SearchFacets::number_of(model::QualificationId id) const {
    return static_cast<std::uint32_t>(kinds_.size()) + id.value;
}

std::uint32_t SearchFacets::number_of_level(std::int64_t level) const {
    const auto found = std::lower_bound(levels_.begin(), levels_.end(), level);
    assert(found != levels_.end() && *found == level);
    return static_cast<std::uint32_t>(kinds_.size() + index_.catalogue().qualifications.size()) +
           static_cast<std::uint32_t>(found - levels_.begin());
}

}  // namespace unitfolio::site
