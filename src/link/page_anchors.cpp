#include "link/page_anchors.h"

#include "base/letters.h"
#include "base/text.h"
#include "link/anchors.h"
#include "model/plain_text.h"
#include "model/scope.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

namespace unitfolio::link {

using load::SectionName;
using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

/// The name that viewers of Markdown give a heading.
std::string viewer_slug(std::string_view words) {
    std::string slug;
    for (std::size_t at = 0; at < words.size();) {
        const char32_t letter = base::next_code_point(words, at);
        if (letter == U' ') {
            slug += '-';
        } else if (letter == U'-' || letter == U'_' || base::is_word(letter)) {
            base::append_utf8(slug, base::fold_letter(letter));
        }
    }
    return slug;
}

template <class Item>
bool any_about_whole(const std::vector<Item>& items, const model::Unit* unit) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
        return unit == nullptr || !model::sole_outcome(item.scope, *unit);
    });
}

/// Gives out the ids of one page.
class PageAnchorer {
  public:
    PageAnchorer(const model::Catalogue& catalogue, const Document& document, PageAnchors& anchors)
        : catalogue_(catalogue),
          document_(document),
          anchors_(anchors) {}

    void read(model::UnitId id, const model::Unit& unit) {
        for (std::uint32_t i = 0; i < unit.outcomes.size(); ++i) {
            const model::Outcome& outcome = unit.outcomes[i];
            add(outcome.span,
                outcome_anchor(outcome.number),
                "Learning outcome " + outcome.number,
                model::OutcomeRef{id, i});
            add_headings(outcome.introduction);
        }
        for (std::uint32_t i = 0; i < unit.criteria.size(); ++i) {
            add_criterion(unit.criteria[i], {id, i});
        }
        for (const model::Tip& point : unit.marking_points) {
            add_headings(point.body);
        }
        add_headings(unit.synopsis);
        add_headings(unit.notes);
        read_material(unit.material, id);
        add_sections(&unit);
    }

    void read(model::QualificationId id, const model::Qualification& qualification) {
        add_headings(qualification.introduction);
        read_material(qualification.material, id);
        add_sections(nullptr);
    }

    void read(model::OrganisationId id, const model::Organisation& organisation) {
        add_headings(organisation.introduction);
        read_material(organisation.material, id);
        add_sections(nullptr);
    }

    void read(model::PageId, const model::Page& page) { add_headings(page.body); }

    /// Every term has its place in the glossary, wherever it is defined.
    void read_glossary() {
        for (std::size_t i = 0; i < catalogue_.terms.size(); ++i) {
            const model::Term& term = catalogue_.terms[i];
            if (term.span.source == document_.source()) {
                add(term.span, term_anchor(term.slug), term.name, model::TermId(i));
            } else {
                claim(term_anchor(term.slug), model::TermId(i));
            }
        }
    }

    void finish() {
        std::sort(anchors_.headings.begin(), anchors_.headings.end());
        std::sort(anchors_.spots.begin(),
                  anchors_.spots.end(),
                  [](const Spot& left, const Spot& right) { return left.begin < right.begin; });
        for (std::size_t i = 0; i < document_.size(); ++i) {
            const NodeId node{static_cast<std::uint32_t>(i)};
            if (document_[node].kind == NodeKind::heading) {
                name_heading(node);
            }
        }
    }

  private:
    std::string claim(std::string wish, Target target) {
        std::string id = set_.claim(std::move(wish));
        anchors_.ids.emplace(id, target);
        return id;
    }

    std::string add(base::Span span, std::string wish, std::string title, Target target = {}) {
        std::string id = claim(std::move(wish), target);
        anchors_.spots.push_back({span.begin, id, std::move(title)});
        return id;
    }

    void add_criterion(const model::Criterion& criterion, model::CriterionRef ref) {
        add(criterion.span, criterion_anchor(criterion.number), criterion.number, ref);
        add_headings(criterion.explanation);
        for (const model::Passage& idea : criterion.evidence_ideas) {
            add_headings(idea);
        }
    }

    void read_material(const model::Material& material, const model::MaterialOwner& owner) {
        for (std::uint32_t i = 0; i < material.key_concepts.size(); ++i) {
            const model::KeyConcept& each = material.key_concepts[i];
            anchors_.concepts.push_back(
                add(each.span, concept_anchor(each.name), each.name, model::ConceptRef{owner, i}));
            add_headings(each.body);
        }
        for (std::uint32_t i = 0; i < material.mistakes.size(); ++i) {
            add_mistake(material.mistakes[i], {owner, i});
        }
        for (const model::Question& each : material.questions) {
            anchors_.questions.push_back(
                add(each.span, question_anchor(each.question), each.question));
            add_headings(each.answer);
        }
        for (const model::TermId id : material.terms) {
            const model::Term& term = catalogue_[id];
            add(term.span, term_anchor(term.slug), term.name, id);
            add_headings(term.definition);
        }
        for (const model::Tip& tip : material.guidance) {
            add_headings(tip.body);
        }
        add_headings(material.overview);
        add_headings(material.prior_knowledge);
        for (const model::FreeSection& each : material.sections) {
            anchors_.sections.push_back(add(each.span, heading_anchor(each.title), each.title));
            add_headings(each.body);
        }
    }

    void add_mistake(const model::Mistake& mistake, const model::MistakeRef& ref) {
        const std::string words = model::plain_text(catalogue_, mistake.statement);
        std::string wish =
            mistake.is_misconception() ? misconception_anchor(words) : mistake_anchor(words);
        anchors_.mistakes.push_back(add(mistake.span, std::move(wish), "“" + words + "”", ref));
        add_headings(mistake.statement);
        add_headings(mistake.correction);
    }

    /// Those that stand in a passage, however deep.
    void add_headings(const model::Passage& passage) {
        std::vector<NodeId> pending(passage.nodes.rbegin(), passage.nodes.rend());
        while (!pending.empty()) {
            const NodeId node = pending.back();
            pending.pop_back();
            if (document_[node].kind == NodeKind::heading) {
                std::string title = base::collapse_space(document_.plain_text(node));
                const std::string id = add(document_.span(node), heading_anchor(title), title);
                anchors_.headings.emplace_back(node, id);
            } else if (!markup::is_inline(document_[node].kind)) {
                const std::vector<NodeId> children = document_.children(node);
                pending.insert(pending.end(), children.rbegin(), children.rend());
            }
        }
    }

    /// The headings of the known sections, which no model object remembers.
    void add_sections(const model::Unit* unit) {
        std::vector<std::uint32_t> taken;
        for (const Spot& spot : anchors_.spots) {
            taken.push_back(spot.begin);
        }
        std::sort(taken.begin(), taken.end());
        for (const NodeId node : document_.children(document_.root())) {
            const bool is_free =
                document_[node].kind == NodeKind::heading &&
                !std::binary_search(taken.begin(), taken.end(), document_[node].begin);
            const std::string title =
                is_free ? base::collapse_space(document_.plain_text(node)) : std::string();
            if (const auto section = load::find_section(title)) {
                add_section(document_.span(node), *section, title, unit);
            }
        }
    }

    void add_section(base::Span span,
                     SectionName section,
                     const std::string& title,
                     const model::Unit* unit) {
        std::string id(shows(section, unit) ? section_anchor(section) : std::string_view());
        if (!id.empty()) {
            anchors_.ids.emplace(id, Target());
        }
        anchors_.spots.push_back({span.begin, std::move(id), title});
    }

    /// Whether the page has the section: items about one outcome stand there instead.
    static bool shows(SectionName section, const model::Unit* unit) {
        if (unit == nullptr) {
            return true;
        }
        switch (section) {
            case SectionName::marking_points:
                return any_about_whole(unit->marking_points, unit);
            case SectionName::guidance:
                return any_about_whole(unit->material.guidance, unit);
            case SectionName::mistakes:
                return any_about_whole(unit->material.mistakes, unit);
            default:
                return true;
        }
    }

    void name_heading(NodeId node) {
        const std::string slug = viewer_slug(base::collapse_space(document_.plain_text(node)));
        const Spot* spot = anchors_.spot_at(document_[node].begin);
        const bool is_its_own = spot != nullptr && spot->begin == document_[node].begin;
        const std::string id = is_its_own ? spot->id : std::string();
        std::string name = slug;
        std::size_t& last = same_slugs_[slug];
        while (!anchors_.by_heading.emplace(name, id).second) {
            name = slug + '-' + std::to_string(++last);
        }
    }

    const model::Catalogue& catalogue_;
    const Document& document_;
    PageAnchors& anchors_;
    AnchorSet set_;
    /// By slug, the last number that tells a heading from those of the same words.
    std::map<std::string, std::size_t> same_slugs_;
};

template <class Id, class Item>
void read_all(const model::Catalogue& catalogue,
              const std::vector<Item>& items,
              std::vector<PageAnchors>& all) {
    for (const Item& item : items) {
        if (item.document.is_set()) {
            PageAnchorer(catalogue, catalogue[item.document], all[item.document.value])
                .read(Id(static_cast<std::size_t>(&item - items.data())), item);
        }
    }
}

}  // namespace

std::optional<Anchor> PageAnchors::find(std::string_view fragment) const {
    auto found = ids.find(fragment);
    if (found == ids.end()) {
        const auto heading = by_heading.find(base::fold_case(fragment));
        if (heading == by_heading.end()) {
            return std::nullopt;
        }
        found = ids.find(heading->second);
    }
    return found == ids.end() ? Anchor() : Anchor{found->first, found->second};
}

const Spot* PageAnchors::spot_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(
        spots.begin(), spots.end(), offset, [](std::uint32_t wanted, const Spot& spot) {
            return wanted < spot.begin;
        });
    return after == spots.begin() ? nullptr : &*(after - 1);
}

std::string_view PageAnchors::heading(NodeId node) const {
    const auto found = std::lower_bound(
        headings.begin(), headings.end(), node, [](const auto& each, NodeId wanted) {
            return each.first < wanted;
        });
    return found != headings.end() && found->first == node ? std::string_view(found->second)
                                                           : std::string_view();
}

std::vector<PageAnchors> page_anchors_of(const model::Catalogue& catalogue) {
    std::vector<PageAnchors> all(catalogue.documents.size());
    read_all<model::UnitId>(catalogue, catalogue.units, all);
    read_all<model::QualificationId>(catalogue, catalogue.qualifications, all);
    read_all<model::OrganisationId>(catalogue, catalogue.organisations, all);
    read_all<model::PageId>(catalogue, catalogue.pages, all);
    const auto is_of_glossary = [](const model::Term& term) {
        return !term.unit.is_set() && !term.qualification.is_set() && !term.organisation.is_set();
    };
    const auto of_glossary =
        std::find_if(catalogue.terms.begin(), catalogue.terms.end(), is_of_glossary);
    if (of_glossary != catalogue.terms.end() && of_glossary->definition.document.is_set()) {
        const model::DocumentId id = of_glossary->definition.document;
        PageAnchorer(catalogue, catalogue[id], all[id.value]).read_glossary();
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        PageAnchorer(catalogue, catalogue.documents[i], all[i]).finish();
    }
    return all;
}

}  // namespace unitfolio::link
