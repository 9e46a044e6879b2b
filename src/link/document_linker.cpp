#include "link/document_linker.h"

#include "link/viewpoint.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace unitfolio::link {

using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

/// Where terms don't link: the words stand there for another reason, or are links already.
bool silences_terms(NodeKind kind) {
    return kind == NodeKind::heading || kind == NodeKind::link || kind == NodeKind::image;
}

class DocumentWalk {
  public:
    DocumentWalk(model::DocumentId id,
                 const Definitions& definitions,
                 const LinkingContext& context,
                 DocumentLinks& links)
        : id_(id),
          document_((*context.catalogue)[id]),
          definitions_(definitions),
          context_(context),
          links_(links),
          viewpoint_(viewpoint_of(links.speaker, *context.catalogue)),
          glossary_(context.terms->visible(viewpoint_)) {}

    void run() {
        // Not recursive: how deep a document nests is its author's business.
        pending_.push_back({document_.root(), !context_.catalogue->project.auto_link, {}});
        while (!pending_.empty()) {
            Place place = pending_.back();
            pending_.pop_back();
            visit(place);
            const std::size_t first = pending_.size();
            for (NodeId child = document_[place.node].first_child; child != kNoNode;
                 child = document_[child].next) {
                pending_.push_back({child, place.is_silent, place.own});
            }
            std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(first), pending_.end());
        }
    }

  private:
    struct Place {
        NodeId node{};
        bool is_silent = false;
        /// The term whose definition the node is part of.
        model::TermId own;
    };

    void visit(Place& place) {
        const NodeKind kind = document_[place.node].kind;
        if (kind == NodeKind::heading) {
            glossary_.start_section();
        }
        place.is_silent = place.is_silent || silences_terms(kind);
        if (const model::TermId defined = definition_at(place.node); defined.is_set()) {
            place.own = defined;
        }
        if (kind == NodeKind::reference) {
            visit_reference(place.node);
        } else if (kind == NodeKind::link || kind == NodeKind::image) {
            if (auto link = context_.links->resolve(id_, place.node)) {
                links_.links.push_back(std::move(*link));
            }
        } else if (kind == NodeKind::text && !place.is_silent) {
            glossary_.read(place.node, document_.text(place.node), place.own, links_.terms);
        }
    }

    void visit_reference(NodeId node) {
        const Target target =
            context_.resolver->resolve(document_.info(node), document_.span(node), viewpoint_);
        if (const auto* term = std::get_if<model::TermId>(&target)) {
            glossary_.see(*term);
        }
        links_.references.push_back({node, target});
    }

    [[nodiscard]] model::TermId definition_at(NodeId node) const {
        const auto found = std::lower_bound(
            definitions_.begin(), definitions_.end(), std::pair(node, model::TermId{0}));
        return found != definitions_.end() && found->first == node ? found->second
                                                                   : model::TermId{};
    }

    model::DocumentId id_;
    const Document& document_;
    const Definitions& definitions_;
    const LinkingContext& context_;
    DocumentLinks& links_;
    Viewpoint viewpoint_;
    GlossaryLinks glossary_;
    std::vector<Place> pending_;
};

}  // namespace

DocumentLinks link_document(model::DocumentId id,
                            const Speaker& speaker,
                            const Definitions& definitions,
                            const LinkingContext& context) {
    DocumentLinks links;
    links.speaker = speaker;
    DocumentWalk(id, definitions, context, links).run();
    std::sort(links.references.begin(),
              links.references.end(),
              [](const ResolvedReference& left, const ResolvedReference& right) {
                  return left.node < right.node;
              });
    std::sort(
        links.links.begin(),
        links.links.end(),
        [](const ResolvedLink& left, const ResolvedLink& right) { return left.node < right.node; });
    std::sort(links.terms.begin(),
              links.terms.end(),
              [](const TermOccurrence& left, const TermOccurrence& right) {
                  return std::tie(left.node, left.begin) < std::tie(right.node, right.begin);
              });
    return links;
}

}  // namespace unitfolio::link
