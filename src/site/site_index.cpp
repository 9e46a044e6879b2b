#include "site/site_index.h"

#include "base/text.h"
#include "link/anchors.h"
#include "site/places.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

namespace unitfolio::site {

namespace {

/// All ids of a vector, in the order of what `key` says of each item.
template <class Id, class Item, class Key>
std::vector<Id> ids_by(const std::vector<Item>& items, Key key) {
    std::vector<std::pair<decltype(key(items.front())), Id>> keyed;
    keyed.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        keyed.emplace_back(key(items[i]), Id{i});
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<Id> ids;
    ids.reserve(keyed.size());
    for (const auto& entry : keyed) {
        ids.push_back(entry.second);
    }
    return ids;
}

template <class Id, class Item>
std::vector<Id> ids_by_title(const std::vector<Item>& items) {
    return ids_by<Id>(items, [](const Item& item) { return base::fold_case(item.title); });
}

std::vector<model::UnitId> units_in_group_order(const model::Qualification& qualification) {
    std::vector<model::UnitId> ordered;
    std::set<model::UnitId> seen;
    const auto add = [&](const std::vector<model::UnitId>& units) {
        for (const model::UnitId unit : units) {
            if (seen.insert(unit).second) {
                ordered.push_back(unit);
            }
        }
    };
    for (const model::UnitGroup& group : qualification.groups) {
        add(group.units);
    }
    add(qualification.units);
    return ordered;
}

/// The subjects of a unit: its own, or else those of its qualifications.
std::set<std::string> subjects_of(const model::Catalogue& catalogue, const model::Unit& unit) {
    std::set<std::string> subjects;
    if (!unit.subject.empty()) {
        subjects.insert(unit.subject);
        return subjects;
    }
    for (const model::QualificationId id : unit.qualifications) {
        if (!catalogue[id].subject.empty()) {
            subjects.insert(catalogue[id].subject);
        }
    }
    return subjects;
}

}  // namespace

SiteIndex::SiteIndex(const link::Site& site, const Theme& theme)
    : site_(site),
      theme_(theme),
      units_(ids_by_title<model::UnitId>(site.catalogue.units)),
      qualifications_(ids_by_title<model::QualificationId>(site.catalogue.qualifications)),
      organisations_(ids_by_title<model::OrganisationId>(site.catalogue.organisations)),
      pages_(ids_by<model::PageId>(site.catalogue.pages, [](const model::Page& page) {
          return std::tuple(page.order, base::fold_case(page.title));
      })) {
    index_organisations();
    index_qualifications();
    index_subjects();
    index_documents();
    index_languages();
    const Shelf shelf{catalogue(), theme_.words.site(), units_, qualifications_, organisations_};
    comparisons_ = Comparisons(shelf);
    terms_ = index_terms(catalogue());
    verbs_ = index_verbs(shelf);
    misconceptions_ = index_misconceptions(shelf);
    ideas_ = index_ideas(shelf);
    unit_views_ = index_units(shelf, subjects_, comparisons_.groups());
    index_glossary();
}

void SiteIndex::index_organisations() {
    units_of_organisation_.resize(catalogue().organisations.size());
    qualifications_of_organisation_.resize(catalogue().organisations.size());
    for (const model::UnitId id : units_) {
        const model::Unit& unit = catalogue()[id];
        if (unit.organisation.is_set()) {
            units_of_organisation_[unit.organisation.value].push_back(id);
        } else {
            units_without_organisation_.push_back(id);
        }
    }
    for (const model::QualificationId id : qualifications_) {
        const model::OrganisationId owner = catalogue()[id].organisation;
        if (owner.is_set()) {
            qualifications_of_organisation_[owner.value].push_back(id);
        }
    }
}

void SiteIndex::index_qualifications() {
    units_of_qualification_.reserve(catalogue().qualifications.size());
    for (const model::Qualification& qualification : catalogue().qualifications) {
        units_of_qualification_.push_back(units_in_group_order(qualification));
    }
}

void SiteIndex::index_subjects() {
    std::map<std::string, Subject> subjects;
    for (const model::QualificationId id : qualifications_) {
        const std::string& subject = catalogue()[id].subject;
        if (!subject.empty()) {
            subjects[subject].qualifications.push_back(id);
        }
    }
    for (const model::UnitId id : units_) {
        for (const std::string& subject : subjects_of(catalogue(), catalogue()[id])) {
            subjects[subject].units.push_back(id);
        }
    }
    for (auto& entry : subjects) {
        entry.second.title = entry.first;
        subjects_.push_back(std::move(entry.second));
    }
}

void SiteIndex::index_documents() {
    const auto add = [this](const auto& items) {
        for (const auto& item : items) {
            document_of_page_.emplace(place_of(item).path, item.document);
        }
    };
    add(catalogue().organisations);
    add(catalogue().qualifications);
    add(catalogue().units);
    add(catalogue().pages);
}

void SiteIndex::index_languages() {
    const auto add = [this](const Place& place, const std::string& language) {
        const Strings& strings = theme_.words.in(language);
        if (&strings != &theme_.words.site()) {
            strings_of_page_.emplace(place.path, &strings);
        }
    };
    for (const model::Unit& unit : catalogue().units) {
        add(place_of(unit), unit.language);
        add(text_place_of(unit), unit.language);
    }
    for (const model::Qualification& qualification : catalogue().qualifications) {
        add(place_of(qualification), qualification.language);
    }
    for (const model::Page& page : catalogue().pages) {
        add(place_of(page), page.language);
    }
}

Neighbourhood SiteIndex::neighbourhood(model::UnitId id) const {
    const model::Unit& unit = catalogue()[id];
    Neighbourhood result;
    for (const model::QualificationId candidate : unit.qualifications) {
        const std::vector<model::UnitId>& units = units_of(candidate);
        if (result.units == nullptr || units.size() > result.units->size()) {
            result.qualification = candidate;
            result.units = &units;
        }
    }
    if (result.units == nullptr) {
        result.organisation = unit.organisation;
        result.units = unit.organisation.is_set() ? &units_of(unit.organisation)
                                                  : &units_without_organisation_;
    }
    const auto found = std::find(result.units->begin(), result.units->end(), id);
    result.position = static_cast<std::size_t>(found - result.units->begin());
    return result;
}

std::vector<model::UnitId> SiteIndex::namesakes(model::UnitId id, std::size_t limit) const {
    std::vector<model::UnitId> others;
    for (const model::UnitId other : comparisons_.group_of(id)) {
        if (others.size() == limit) {
            break;
        }
        if (other != id) {
            others.push_back(other);
        }
    }
    return others;
}

void SiteIndex::index_glossary() {
    const std::vector<IndexPage>& pages = terms_.pages.pages();
    glossary_pages_.resize(catalogue().terms.size());
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const EntryRange& range : pages[page].ranges) {
            for (std::size_t i = range.first; i < range.last; ++i) {
                const model::TermId id = terms_.entries[range.section][i];
                glossary_pages_[id.value] = page;
                terms_by_anchor_.emplace(link::term_anchor(catalogue()[id].slug), id);
            }
        }
    }
}

Place SiteIndex::glossary_entry(model::TermId id) const {
    return {terms_.pages.pages()[glossary_pages_[id.value]].path,
            link::term_anchor(catalogue()[id].slug)};
}

Place SiteIndex::glossary_spot(const std::string& anchor) const {
    const auto found = terms_by_anchor_.find(anchor);
    if (found == terms_by_anchor_.end()) {
        return {std::string{kGlossaryPath}, terms_.pages.is_whole() ? anchor : std::string{}};
    }
    return glossary_entry(found->second);
}

Place SiteIndex::place_of_units(model::OrganisationId id) const {
    const std::vector<IndexSection>& sections = unit_views_.pages.sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const bool is_by_organisation = sections[i].view == kByOrganisation;
        if (is_by_organisation &&
            catalogue()[unit_views_.entries[i].front().front()].organisation == id) {
            return unit_views_.pages.place_of(i);
        }
    }
    return unit_views_.pages.place();
}

std::optional<Place> SiteIndex::place_of_verb(std::string_view verb) const {
    const std::vector<IndexSection>& sections = verbs_.pages.sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!verb.empty() && sections[i].file == base::slug(verb)) {
            return verbs_.pages.place_of(i);
        }
    }
    return std::nullopt;
}

model::DocumentId SiteIndex::document_of_page(std::string_view path) const {
    const auto found = document_of_page_.find(path);
    return found == document_of_page_.end() ? model::DocumentId() : found->second;
}

const Strings& SiteIndex::strings_of_page(std::string_view path) const {
    const auto found = strings_of_page_.find(path);
    return found == strings_of_page_.end() ? theme_.words.site() : *found->second;
}

}  // namespace unitfolio::site
