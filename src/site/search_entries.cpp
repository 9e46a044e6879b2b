#include "site/search_entries.h"

#include "base/parallel.h"
#include "link/anchors.h"
#include "model/scope.h"
#include "site/places.h"
#include "site/search_facets.h"
#include "site/spoken_text.h"

#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

/// What a match of each kind is worth beside others, by SearchKind: a page before its parts, what
/// is short and exact before what only mentions something.
constexpr double kBoosts[] = {1, 1, 1, .85, .8, .9, .75, .8, .7, .9, .9};

/// Words of an entry; what is empty is left out.
struct Words {
    std::string code;
    std::string title;
    std::string text;
};

/// Makes the entries of one page.
class PageEntries {
  public:
    PageEntries(const SiteIndex& index, const SearchFacets& facets, Place page)
        : index_(index),
          facets_(facets),
          page_(std::move(page)) {}

    void belong_to(std::string context) { context_ = std::move(context); }

    void belong_to(model::QualificationId id) { values_.push_back(facets_.number_of(id)); }

    void belong_to_level(const std::optional<std::int64_t>& level) {
        if (level) {
            values_.push_back(facets_.number_of_level(*level));
        }
    }

    void add(SearchKind kind, std::string anchor, Words words) {
        search::Entry entry;
        entry.kind = SearchFacets::number_of(kind);
        entry.code = std::move(words.code);
        entry.title = std::move(words.title);
        entry.context = context_;
        entry.url = LinkBase::relative_to({}).to({page_.path, std::move(anchor)});
        entry.text = std::move(words.text);
        entry.facets = values_;
        entry.facets.push_back(entry.kind);
        entry.boost = kBoosts[entry.kind];
        entries_.push_back(std::move(entry));
    }

    /// A section that is there whenever it has words.
    void add_section(std::string_view name, std::string anchor, std::string text) {
        if (!text.empty()) {
            add(SearchKind::section,
                std::move(anchor),
                {{}, index_.strings_of_page(page_.path).text(name), std::move(text)});
        }
    }

    void add_material(const model::Material& material, model::DocumentId document);

    /// As a reader of the page sees it: references by what they lead to.
    [[nodiscard]] std::string plain(const model::Passage& passage) const;

    [[nodiscard]] std::vector<search::Entry> take() && { return std::move(entries_); }

  private:
    const SiteIndex& index_;
    const SearchFacets& facets_;
    Place page_;
    std::string context_;
    std::vector<std::uint32_t> values_;
    std::vector<search::Entry> entries_;
};

std::string PageEntries::plain(const model::Passage& passage) const {
    return spoken_text(index_, passage, page_.path);
}

/// Adds what stands beside a text.
void append(std::string& text, std::string_view between, const std::string& more) {
    if (!more.empty() && !text.empty()) {
        text += between;
    }
    text += more;
}

void PageEntries::add_material(const model::Material& material, model::DocumentId document) {
    const link::PageAnchors& anchors = index_.site().anchors[document.value];
    add_section("sections.overview", "overview", plain(material.overview));
    for (std::size_t i = 0; i < material.key_concepts.size(); ++i) {
        const model::KeyConcept& idea = material.key_concepts[i];
        add(SearchKind::key_concept, anchors.concepts[i], {{}, idea.name, plain(idea.body)});
    }
    for (std::size_t i = 0; i < material.mistakes.size(); ++i) {
        const model::Mistake& mistake = material.mistakes[i];
        add(SearchKind::mistake,
            anchors.mistakes[i],
            {{}, plain(mistake.statement), plain(mistake.correction)});
    }
    for (std::size_t i = 0; i < material.questions.size(); ++i) {
        const model::Question& question = material.questions[i];
        add(SearchKind::question,
            anchors.questions[i],
            {{}, question.question, plain(question.answer)});
    }
    add_section("sections.prior_knowledge", "before-you-start", plain(material.prior_knowledge));
    for (std::size_t i = 0; i < material.sections.size(); ++i) {
        const model::FreeSection& section = material.sections[i];
        add(SearchKind::section, anchors.sections[i], {{}, section.title, plain(section.body)});
    }
}

/// The tips about one outcome, or (without) those that stand in a section of their own.
std::string tips(const PageEntries& page,
                 const std::vector<model::Tip>& tips,
                 const model::Unit* unit,
                 std::optional<std::uint32_t> outcome) {
    std::string text;
    for (const model::Tip& tip : tips) {
        const auto about = unit == nullptr ? std::nullopt : model::sole_outcome(tip.scope, *unit);
        if (about == outcome) {
            append(text, " ", page.plain(tip.body));
        }
    }
    return text;
}

void add_outcomes(PageEntries& page, const model::Unit& unit) {
    for (std::uint32_t i = 0; i < unit.outcomes.size(); ++i) {
        const model::Outcome& outcome = unit.outcomes[i];
        std::string text = page.plain(outcome.introduction);
        append(text, " ", tips(page, unit.marking_points, &unit, i));
        append(text, " ", tips(page, unit.material.guidance, &unit, i));
        page.add(SearchKind::outcome,
                 link::outcome_anchor(outcome.number),
                 {"LO" + outcome.number, outcome.title, std::move(text)});
    }
}

void add_criteria(PageEntries& page, const model::Unit& unit) {
    for (const model::Criterion& criterion : unit.criteria) {
        std::string text = page.plain(criterion.explanation);
        for (const model::Passage& idea : criterion.evidence_ideas) {
            append(text, " · ", page.plain(idea));
        }
        page.add(SearchKind::criterion,
                 link::criterion_anchor(criterion.number),
                 {criterion.number, page.plain(criterion.statement), std::move(text)});
    }
}

/// "Level 4 · FDQ"
std::string facts_of(const SiteIndex& index,
                     const Place& page,
                     const std::optional<std::int64_t>& level,
                     model::OrganisationId organisation) {
    std::string facts;
    if (level) {
        facts = index.strings_of_page(page.path).text("facts.level_of",
                                                      {{"level", std::to_string(*level)}});
    }
    if (organisation.is_set()) {
        facts += (facts.empty() ? "" : " · ") + index.catalogue()[organisation].short_title;
    }
    return facts;
}

std::vector<search::Entry> entries_of(const SiteIndex& index,
                                      const SearchFacets& facets,
                                      const model::Unit& unit) {
    PageEntries page(index, facets, place_of(unit));
    page.belong_to_level(unit.level);
    for (const model::QualificationId id : unit.qualifications) {
        page.belong_to(id);
    }
    page.belong_to(facts_of(index, place_of(unit), unit.level, unit.organisation));
    page.add(SearchKind::unit, {}, {unit.number, unit.title, page.plain(unit.synopsis)});
    page.belong_to(unit.title + (unit.organisation.is_set()
                                     ? " · " + index.catalogue()[unit.organisation].short_title
                                     : ""));
    add_outcomes(page, unit);
    add_criteria(page, unit);
    page.add_material(unit.material, unit.document);
    page.add_section("sections.marking_points",
                     "marking-points",
                     tips(page, unit.marking_points, &unit, std::nullopt));
    page.add_section(
        "sections.guidance", "guidance", tips(page, unit.material.guidance, &unit, std::nullopt));
    page.add_section("sections.notes", "notes", page.plain(unit.notes));
    return std::move(page).take();
}

std::vector<search::Entry> entries_of(const SiteIndex& index,
                                      const SearchFacets& facets,
                                      model::QualificationId id) {
    const model::Qualification& qualification = index.catalogue()[id];
    PageEntries page(index, facets, place_of(qualification));
    page.belong_to(id);
    page.belong_to_level(qualification.level);
    page.belong_to(
        facts_of(index, place_of(qualification), qualification.level, qualification.organisation));
    page.add(SearchKind::qualification,
             {},
             {qualification.number, qualification.title, page.plain(qualification.introduction)});
    page.belong_to(qualification.title);
    page.add_material(qualification.material, qualification.document);
    page.add_section("sections.guidance",
                     "guidance",
                     tips(page, qualification.material.guidance, nullptr, std::nullopt));
    return std::move(page).take();
}

std::vector<search::Entry> entries_of(const SiteIndex& index,
                                      const SearchFacets& facets,
                                      const model::Organisation& organisation) {
    PageEntries page(index, facets, place_of(organisation));
    const bool is_shortened = organisation.short_title != organisation.title;
    page.add(SearchKind::organisation,
             {},
             {is_shortened ? organisation.short_title : "",
              organisation.title,
              page.plain(organisation.introduction)});
    page.belong_to(organisation.title);
    page.add_material(organisation.material, organisation.document);
    page.add_section("sections.guidance",
                     "guidance",
                     tips(page, organisation.material.guidance, nullptr, std::nullopt));
    return std::move(page).take();
}

std::vector<search::Entry> entries_of(const SiteIndex& index,
                                      const SearchFacets& facets,
                                      model::TermId id) {
    const model::Catalogue& catalogue = index.catalogue();
    const model::Term& term = catalogue[id];
    const Place place = index.glossary_entry(id);
    PageEntries page(index, facets, {place.path, {}});
    page.belong_to(index.theme().words.site().text("glossary.title"));
    if (term.unit.is_set()) {
        const model::Unit& unit = catalogue[term.unit];
        page.belong_to(unit.title);
        page.belong_to_level(unit.level);
        for (const model::QualificationId qualification : unit.qualifications) {
            page.belong_to(qualification);
        }
    } else if (term.qualification.is_set()) {
        page.belong_to(catalogue[term.qualification].title);
        page.belong_to_level(catalogue[term.qualification].level);
        page.belong_to(term.qualification);
    } else if (term.organisation.is_set()) {
        page.belong_to(catalogue[term.organisation].title);
    }
    page.add(
        SearchKind::term, place.anchor, {term.short_form, term.name, page.plain(term.definition)});
    return std::move(page).take();
}

/// The page itself with what stands above its first heading, then a section a heading.
std::vector<search::Entry> entries_of(const SiteIndex& index,
                                      const SearchFacets& facets,
                                      const model::Page& free_page) {
    PageEntries page(index, facets, place_of(free_page));
    SearchKind kind = SearchKind::page;
    std::string anchor;
    Words words{{}, free_page.title, free_page.description};
    const auto finish = [&] {
        page.add(kind, std::exchange(anchor, {}), std::exchange(words, {}));
        page.belong_to(free_page.title);
        kind = SearchKind::section;
    };
    for (const markup::NodeId node : free_page.body.nodes) {
        const model::Passage part{free_page.body.document, {node}};
        const std::string_view id =
            index.site().anchors[free_page.body.document.value].heading(node);
        if (id.empty()) {
            append(words.text, " ", page.plain(part));
            continue;
        }
        finish();
        anchor = id;
        words.title = page.plain(part);
    }
    finish();
    return std::move(page).take();
}

template <class Item>
void add_all(const SiteIndex& index,
             const SearchFacets& facets,
             const std::vector<Item>& items,
             std::vector<search::Entry>& entries) {
    for (const Item& item : items) {
        auto some = entries_of(index, facets, item);
        std::move(some.begin(), some.end(), std::back_inserter(entries));
    }
}

}  // namespace

search::Corpus search_corpus(const SiteIndex& index, std::size_t pages, std::size_t jobs) {
    const SearchFacets facets(index);
    const model::Catalogue& catalogue = index.catalogue();
    search::Corpus corpus{catalogue.project.language, facets.kinds(), facets.count(), {}, pages};

    std::vector<std::vector<search::Entry>> of_units(catalogue.units.size());
    base::parallel_for(of_units.size(), jobs, [&](std::size_t unit) {
        of_units[unit] = entries_of(index, facets, catalogue.units[unit]);
    });
    for (std::vector<search::Entry>& some : of_units) {
        std::move(some.begin(), some.end(), std::back_inserter(corpus.entries));
    }
    add_all(index, facets, index.qualifications(), corpus.entries);
    add_all(index, facets, catalogue.organisations, corpus.entries);
    std::vector<model::TermId> terms;
    for (std::size_t term = 0; term < catalogue.terms.size(); ++term) {
        terms.emplace_back(term);
    }
    add_all(index, facets, terms, corpus.entries);
    add_all(index, facets, catalogue.pages, corpus.entries);
    return corpus;
}

}  // namespace unitfolio::site
