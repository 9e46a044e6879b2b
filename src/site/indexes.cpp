#include "site/indexes.h"

#include "base/text.h"
#include "link/anchors.h"
#include "model/command_verbs.h"
#include "site/alphabet.h"
#include "site/code_words.h"
#include "site/summary.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace unitfolio::site {

namespace {

/// A card or a row takes some 500 bytes of a page.
constexpr IndexLimits kLimits{300, 200};

/// Of a title among the guide words of a section.
constexpr std::size_t kGuideCharacters = 40;

/// Gathers sections with their entries, in the order in which they come.
template <class Entry>
class Collector {
  public:
    /// Entries that follow are of this section, which is left out if there are none.
    void begin(IndexSection section) {
        finish();
        section_ = std::move(section);
    }

    void add(Entry entry, std::size_t weight = 1) { add(std::move(entry), weight, weight); }

    /// An entry that takes more room, or less, than what it lists.
    void add(Entry entry, std::size_t weight, std::size_t things) {
        section_->weights.push_back(static_cast<std::uint32_t>(weight));
        section_->count += things;
        entries_.push_back(std::move(entry));
    }

    /// Has the note of a section tell from which entry to which it reaches: "Baseline – Budget".
    void reach_to(const std::string& title) {
        const std::string name = shortened(title, kGuideCharacters);
        if (entries_.size() == 1) {
            first_name_ = name;
        }
        section_->note = name == first_name_ ? name : first_name_ + " – " + name;
    }

    [[nodiscard]] bool is_in(const std::string& id) const { return section_ && section_->id == id; }

    [[nodiscard]] Index<Entry> take(IndexName name) {
        finish();
        index_.pages = IndexPages(std::move(name), kLimits, std::move(sections_));
        return std::move(index_);
    }

  private:
    void finish() {
        if (section_ && !entries_.empty()) {
            sections_.push_back(std::move(*section_));
            index_.entries.push_back(std::move(entries_));
        }
        section_.reset();
        entries_.clear();
    }

    std::optional<IndexSection> section_;
    std::string first_name_;
    std::vector<Entry> entries_;
    std::vector<IndexSection> sections_;
    Index<Entry> index_;
};

IndexSection letter_section(const std::string& letter) {
    const bool is_letter = letter != kNoLetter;
    return {letter,
            is_letter ? "letter-" + letter : "letter-other",
            is_letter ? base::fold_case(letter) : "other",
            {},
            {},
            {},
            0};
}

/// A section whose file and anchor have the same name.
IndexSection section_of(std::string title, std::string name, std::string_view view = {}) {
    std::string id = name;
    return {std::move(title), std::move(id), std::move(name), {}, std::string{view}, {}, 0};
}

/// Goes on with the section of a letter, or begins it.
template <class Entry>
void turn_to(const std::string& letter, Collector<Entry>& collector) {
    IndexSection section = letter_section(letter);
    if (!collector.is_in(section.id)) {
        collector.begin(std::move(section));
    }
}

/// The units by letter, with what `weight` says of each; those without weight are left out.
template <class Entry, class Weight>
void add_units(const Shelf& shelf, Weight weight, Collector<Entry>& collector) {
    std::vector<std::pair<std::string, model::UnitId>> sorted;
    for (const model::UnitId id : shelf.units) {
        if (weight(id) > 0) {
            sorted.emplace_back(alphabetical_key(shelf.catalogue[id].title), id);
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& left, const auto& right) {
        return left.first < right.first;
    });
    for (const auto& entry : sorted) {
        turn_to(entry.first.substr(0, 1), collector);
        collector.add(entry.second, weight(entry.second));
        collector.reach_to(shelf.catalogue[entry.second].title);
    }
}

std::size_t misconceptions_in(const model::Material& material) {
    return static_cast<std::size_t>(
        std::count_if(material.mistakes.begin(), material.mistakes.end(), [](const auto& mistake) {
            return mistake.is_misconception();
        }));
}

template <class Id>
void add_owners(const model::Catalogue& catalogue,
                const std::vector<Id>& ids,
                Collector<model::MaterialOwner>& collector) {
    for (const Id id : ids) {
        if (const std::size_t count = misconceptions_in(catalogue[id].material); count > 0) {
            collector.add(id, count);
        }
    }
}

/// Verbs are written in small ASCII letters.
std::string capitalised(std::string_view verb) {
    std::string title{verb};
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

std::size_t ideas_in(const model::Unit& unit) {
    std::size_t count = 0;
    for (const model::Criterion& criterion : unit.criteria) {
        count += criterion.evidence_ideas.size();
    }
    return count;
}

void add_each(const std::vector<model::UnitId>& units, Collector<UnitEntry>& collector) {
    for (const model::UnitId id : units) {
        collector.add({id});
    }
}

void add_subjects(const Shelf& shelf,
                  const std::vector<Subject>& subjects,
                  Collector<UnitEntry>& collector) {
    std::vector<bool> has_subject(shelf.catalogue.units.size());
    link::AnchorSet files;
    for (const Subject& subject : subjects) {
        const std::string file =
            files.claim("subject-" + std::string{file_stem(base::slug(subject.title))});
        collector.begin(section_of(subject.title, file, kBySubject));
        add_each(subject.units, collector);
        for (const model::UnitId id : subject.units) {
            has_subject[id.value] = true;
        }
    }
    collector.begin(section_of(shelf.strings.text("indexes.no_subject"), "no-subject", kBySubject));
    for (const model::UnitId id : shelf.units) {
        if (!has_subject[id.value] && !subjects.empty()) {
            collector.add({id});
        }
    }
}

void add_levels(const Shelf& shelf, Collector<UnitEntry>& collector) {
    std::map<std::int64_t, std::vector<model::UnitId>> levels;
    std::vector<model::UnitId> others;
    for (const model::UnitId id : shelf.units) {
        const std::optional<std::int64_t> level = shelf.catalogue[id].level;
        (level ? levels[*level] : others).push_back(id);
    }
    for (const auto& [level, units] : levels) {
        const std::string number = std::to_string(level);
        collector.begin(section_of(shelf.strings.text("facts.level_of", {{"level", number}}),
                                   "level-" + number,
                                   kByLevel));
        add_each(units, collector);
    }
    collector.begin(section_of(shelf.strings.text("indexes.no_level"), "no-level", kByLevel));
    if (!levels.empty()) {
        add_each(others, collector);
    }
}

void add_organisations(const Shelf& shelf, Collector<UnitEntry>& collector) {
    std::vector<std::vector<model::UnitId>> units(shelf.organisations.size());
    std::vector<model::UnitId> others;
    for (const model::UnitId id : shelf.units) {
        const model::OrganisationId owner = shelf.catalogue[id].organisation;
        (owner.is_set() ? units[owner.value] : others).push_back(id);
    }
    link::AnchorSet ids;
    for (const model::OrganisationId id : shelf.organisations) {
        const model::Organisation& organisation = shelf.catalogue[id];
        collector.begin({organisation.title,
                         ids.claim("organisation-" + base::slug(organisation.slug)),
                         "organisation-" + organisation.slug,
                         {},
                         std::string{kByOrganisation},
                         {},
                         0});
        add_each(units[id.value], collector);
    }
    collector.begin(section_of(
        shelf.strings.text("indexes.no_organisation"), "no-organisation", kByOrganisation));
    add_each(others, collector);
}

}  // namespace

Index<model::TermId> index_terms(const model::Catalogue& catalogue) {
    std::vector<std::pair<std::string, model::TermId>> sorted;
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
        sorted.emplace_back(alphabetical_key(catalogue.terms[i].name), model::TermId{i});
    }
    std::sort(sorted.begin(), sorted.end());
    Collector<model::TermId> collector;
    for (const auto& entry : sorted) {
        turn_to(entry.first.substr(0, 1), collector);
        collector.add(entry.second);
        collector.reach_to(catalogue[entry.second].name);
    }
    return collector.take({"glossary.html", "glossary/"});
}

Index<model::CriterionRef> index_verbs(const Shelf& shelf) {
    std::map<std::string_view, std::vector<model::CriterionRef>> verbs;
    std::vector<model::CriterionRef> others;
    for (const model::UnitId id : shelf.units) {
        const std::vector<model::Criterion>& criteria = shelf.catalogue[id].criteria;
        for (std::uint32_t i = 0; i < criteria.size(); ++i) {
            const model::CommandVerb* known = model::find_command_verb(criteria[i].verb);
            (known == nullptr ? others : verbs[known->verb]).push_back({id, i});
        }
    }
    Collector<model::CriterionRef> collector;
    for (const auto& [verb, criteria] : verbs) {
        const std::string file = base::slug(verb);
        std::string meaning = verb_meaning(shelf.strings, *model::find_command_verb(verb));
        collector.begin({capitalised(verb), "verb-" + file, file, std::move(meaning), {}, {}, 0});
        for (const model::CriterionRef ref : criteria) {
            collector.add(ref);
        }
    }
    collector.begin(section_of(shelf.strings.text("indexes.no_verb"), "no-verb"));
    for (const model::CriterionRef ref : others) {
        collector.add(ref);
    }
    return collector.take({"verbs.html", "verbs/"});
}

Index<model::MaterialOwner> index_misconceptions(const Shelf& shelf) {
    Collector<model::MaterialOwner> collector;
    const auto weight = [&](model::UnitId id) {
        return misconceptions_in(shelf.catalogue[id].material);
    };
    add_units(shelf, weight, collector);
    collector.begin(section_of(shelf.strings.text("sections.qualifications"), "qualifications"));
    add_owners(shelf.catalogue, shelf.qualifications, collector);
    collector.begin(section_of(shelf.strings.text("sections.organisations"), "organisations"));
    add_owners(shelf.catalogue, shelf.organisations, collector);
    return collector.take({"misconceptions.html", "misconceptions/"});
}

Index<IdeaEntry> index_ideas(const Shelf& shelf) {
    Collector<IdeaEntry> collector;
    collector.begin(section_of(shelf.strings.text("indexes.shared_ideas"), "shared"));
    for (SharedIdea& idea : shared_ideas(shelf.catalogue, shelf.units)) {
        const std::size_t weight = std::min(idea.size(), kMostUnitsOfIdea);
        collector.add(std::move(idea), weight, 1);
    }
    const auto weight = [&](model::UnitId id) {
        return ideas_in(shelf.catalogue[id]);
    };
    add_units(shelf, weight, collector);
    return collector.take({"evidence-ideas.html", "evidence-ideas/"});
}

Index<UnitEntry> index_units(const Shelf& shelf,
                             const std::vector<Subject>& subjects,
                             const std::vector<UnitEntry>& namesakes) {
    Collector<UnitEntry> collector;
    add_subjects(shelf, subjects, collector);
    add_levels(shelf, collector);
    add_organisations(shelf, collector);
    collector.begin(section_of(shelf.strings.text("indexes.same_title"), "same-title", kByTitle));
    for (const UnitEntry& group : namesakes) {
        collector.add(group);
    }
    return collector.take({"units.html", "units-by/"});
}

}  // namespace unitfolio::site
