#include "check/material_item.h"

#include "check/words.h"

#include <array>
#include <utility>

namespace unitfolio::check {

using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

constexpr std::array<std::string_view, 7> kNouns = {
    "paragraph", "key concept", "tip", "mistake", "misconception", "question", "key term"};

void append_words(const Document& document, NodeId node, std::vector<std::uint64_t>& words) {
    const NodeKind kind = document[node].kind;
    if (kind == NodeKind::text || kind == NodeKind::code || kind == NodeKind::reference) {
        const bool is_bare = document.text(node).empty();
        append_hashes(is_bare ? document.info(node) : document.text(node), words);
    }
    for (NodeId child = document[node].first_child; child != kNoNode;
         child = document[child].next) {
        append_words(document, child, words);
    }
}

/// Collects the items of one owner after the other.
class ItemCollector {
  public:
    explicit ItemCollector(const model::Catalogue& catalogue)
        : catalogue_(catalogue) {}

    template <class Owner, class Id>
    void collect(const Owner& owner, Id id) {
        owner_ = id;
        if (!owner.document.is_set()) {
            return;
        }
        document_ = owner.document;
        const model::Material& material = owner.material;
        collect_prose(material.overview);
        collect_concepts(material);
        collect_tips(material);
        collect_mistakes(material);
        collect_questions(material);
        collect_prose(material.prior_knowledge);
        collect_terms(material);
    }

    [[nodiscard]] std::vector<MaterialItem> take() { return std::move(items_); }

  private:
    MaterialItem& add(ItemKind kind, base::Span span) {
        MaterialItem& item = items_.emplace_back();
        item.kind = kind;
        item.owner = owner_;
        item.document = document_;
        item.span = span;
        return item;
    }

    /// Paragraphs and list items one by one; tables, quotations and code are not ours to judge.
    void collect_prose(const model::Passage& passage) {
        const Document& document = catalogue_[document_];
        for (const NodeId block : passage.nodes) {
            const NodeKind kind = document[block].kind;
            if (kind == NodeKind::paragraph) {
                add(ItemKind::paragraph, document.span(block)).body = {block};
            } else if (kind == NodeKind::bullet_list || kind == NodeKind::ordered_list) {
                for (const NodeId item : document.children(block)) {
                    const NodeId first = document[item].first_child;
                    add(ItemKind::paragraph, document.span(first == kNoNode ? item : first))
                        .body = {item};
                }
            }
        }
    }

    void collect_concepts(const model::Material& material) {
        for (const model::KeyConcept& each : material.key_concepts) {
            MaterialItem& item = add(ItemKind::key_concept, each.span);
            item.name = each.name;
            item.body = each.body.nodes;
        }
    }

    void collect_tips(const model::Material& material) {
        for (const model::Tip& each : material.guidance) {
            add(ItemKind::tip, each.span).body = each.body.nodes;
        }
    }

    void collect_mistakes(const model::Material& material) {
        for (const model::Mistake& each : material.mistakes) {
            const ItemKind kind =
                each.is_misconception() ? ItemKind::misconception : ItemKind::mistake;
            MaterialItem& item = add(kind, each.span);
            item.body = each.statement.nodes;
            item.correction = each.correction.nodes;
        }
    }

    void collect_questions(const model::Material& material) {
        for (const model::Question& each : material.questions) {
            MaterialItem& item = add(ItemKind::question, each.span);
            item.name = each.question;
            item.body = each.answer.nodes;
        }
    }

    void collect_terms(const model::Material& material) {
        for (const model::TermId id : material.terms) {
            const model::Term& term = catalogue_[id];
            MaterialItem& item = add(ItemKind::term, term.span);
            item.name = term.name;
            item.body = term.definition.nodes;
        }
    }

    const model::Catalogue& catalogue_;
    link::Speaker owner_;
    model::DocumentId document_;
    std::vector<MaterialItem> items_;
};

}  // namespace

std::string_view noun_of(ItemKind kind) {
    return kNouns[static_cast<std::size_t>(kind)];
}

Wording wording_of(const model::Catalogue& catalogue, const MaterialItem& item) {
    const Document& document = catalogue[item.document];
    Wording wording;
    append_hashes(item.name, wording.words);
    for (const NodeId node : item.body) {
        append_words(document, node, wording.words);
    }
    wording.middle = wording.words.size();
    for (const NodeId node : item.correction) {
        append_words(document, node, wording.words);
    }
    return wording;
}

std::vector<MaterialItem> material_items(const model::Catalogue& catalogue) {
    ItemCollector collector(catalogue);
    for (std::size_t i = 0; i < catalogue.organisations.size(); ++i) {
        collector.collect(catalogue.organisations[i], model::OrganisationId(i));
    }
    for (std::size_t i = 0; i < catalogue.qualifications.size(); ++i) {
        collector.collect(catalogue.qualifications[i], model::QualificationId(i));
    }
    for (std::size_t i = 0; i < catalogue.units.size(); ++i) {
        collector.collect(catalogue.units[i], model::UnitId(i));
    }
    return collector.take();
}

}  // namespace unitfolio::check
