#include "portfolio/item_outline.h"

#include "base/text.h"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace unitfolio::portfolio {

namespace {

using markup::Document;
using markup::NodeId;
using markup::NodeKind;

/// The words of a paragraph that holds nothing but bold text and references; else nothing.
std::optional<std::string> bold_words(const Document& document, NodeId block) {
    if (document[block].kind != NodeKind::paragraph) {
        return std::nullopt;
    }
    std::string words;
    for (const NodeId child : document.children(block)) {
        switch (document[child].kind) {
            case NodeKind::strong:
                words += document.plain_text(child);
                break;
            case NodeKind::reference:
            case NodeKind::soft_break:
                break;
            case NodeKind::text:
                if (!base::trim(document.text(child)).empty()) {
                    return std::nullopt;
                }
                break;
            default:
                return std::nullopt;
        }
    }
    return words.empty() ? std::nullopt : std::optional(base::collapse_space(words));
}

std::optional<std::string> heading_words(const Document& document, NodeId block) {
    return document[block].kind == NodeKind::heading
               ? std::optional(base::collapse_space(document.plain_text(block)))
               : std::nullopt;
}

/// The block of a body that a node stands in.
NodeId block_of(const Document& document, NodeId node) {
    while (document[node].parent != document.root() && document[node].parent != markup::kNoNode) {
        node = document[node].parent;
    }
    return node;
}

using Title = std::optional<std::string> (*)(const Document& document, NodeId block);

class Outliner {
  public:
    Outliner(const Dossier& dossier, model::EvidenceId id)
        : dossier_(&dossier),
          id_(id),
          body_(&dossier.catalogue()[id].body) {}

    [[nodiscard]] std::vector<ItemPart> parts(Title title_of) {
        if (body_->empty()) {
            return {};
        }
        const Document& document = dossier_->catalogue()[body_->document];
        std::vector<ItemPart> parts;
        for (const NodeId block : body_->nodes) {
            if (auto title = title_of(document, block)) {
                parts.push_back({std::move(*title), {}});
            }
            if (!parts.empty()) {
                part_of_[block] = parts.size() - 1;
            }
        }
        for (const link::Claim* const claim : dossier_->claims_of(id_)) {
            add(*claim, document, parts);
        }
        return parts;
    }

  private:
    void add(const link::Claim& claim, const Document& document, std::vector<ItemPart>& parts) {
        for (const NodeId paragraph : claim.paragraphs) {
            const auto part = part_of_.find(block_of(document, paragraph));
            if (part == part_of_.end()) {
                continue;
            }
            auto& claims = parts[part->second].claims;
            if (claims.empty() || claims.back() != &claim) {
                claims.push_back(&claim);
            }
        }
    }

    const Dossier* dossier_;
    model::EvidenceId id_;
    const model::Passage* body_;
    /// By block.
    std::map<NodeId, std::size_t> part_of_;
};

}  // namespace

std::vector<ItemPart> questions_of(const Dossier& dossier, model::EvidenceId id) {
    return Outliner(dossier, id).parts(bold_words);
}

std::vector<ItemPart> topics_of(const Dossier& dossier, model::EvidenceId id) {
    return Outliner(dossier, id).parts(heading_words);
}

}  // namespace unitfolio::portfolio
