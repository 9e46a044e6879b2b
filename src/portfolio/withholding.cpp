#include "portfolio/withholding.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::portfolio {

namespace {

using markup::Document;
using markup::NodeId;
using markup::NodeKind;

using Nodes = std::set<NodeId>;
using Names = std::set<std::string, std::less<>>;

void collect(const Document& document, NodeId top, Nodes& nodes) {
    std::vector<NodeId> open{top};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        nodes.insert(node);
        const auto children = document.children(node);
        open.insert(open.end(), children.begin(), children.end());
    }
}

/// A document from which blocks are taken.
class Cutter {
  public:
    Cutter(Document& document, model::Passage& body)
        : document_(&document),
          body_(&body) {}

    /// Puts a paragraph of these words in the place of siblings that follow each other.
    void replace(std::vector<NodeId> blocks, const std::string& words) {
        for (const NodeId block : blocks) {
            collect(*document_, block, taken_);
        }
        const NodeId first = blocks.front();
        const NodeId behind = (*document_)[blocks.back()].next;
        for (const NodeId block : blocks) {
            replaced_by_.emplace_back(block, first);
        }
        for (const NodeId node : taken_) {
            wipe(node);
        }
        markup::Node& place = (*document_)[first];
        place.kind = NodeKind::paragraph;
        place.first_child = markup::kNoNode;
        place.next = behind;
        markup::Node text;
        text.kind = NodeKind::text;
        text.text = document_->store(words);
        text.parent = first;
        add_only_child(first, text);
        forget({blocks.begin() + 1, blocks.end()});
    }

    /// Takes one block out and leaves nothing behind.
    void remove(NodeId block) {
        markup::Node& node = (*document_)[block];
        markup::Node& parent = (*document_)[node.parent];
        if (parent.first_child == block) {
            parent.first_child = node.next;
        } else {
            NodeId before = parent.first_child;
            while (before != markup::kNoNode && (*document_)[before].next != block) {
                before = (*document_)[before].next;
            }
            if (before != markup::kNoNode) {
                (*document_)[before].next = node.next;
            }
        }
        forget({block});
    }

    /// Notes whose marks are all gone go too.
    void drop_footnotes() {
        if (taken_.empty()) {
            return;
        }
        std::set<std::int32_t> used;
        std::vector<NodeId> notes;
        for (std::size_t i = 0; i < document_->size(); ++i) {
            const NodeId node{static_cast<std::uint32_t>(i)};
            if ((*document_)[node].kind == NodeKind::footnote_mark) {
                used.insert((*document_)[node].number);
            } else if ((*document_)[node].kind == NodeKind::footnote) {
                notes.push_back(node);
            }
        }
        for (const NodeId note : notes) {
            if (used.count((*document_)[note].number) == 0) {
                Nodes nodes;
                collect(*document_, note, nodes);
                remove(note);
                for (const NodeId node : nodes) {
                    taken_.insert(node);
                    wipe(node);
                }
            }
        }
    }

    [[nodiscard]] bool has_taken() const { return !taken_.empty(); }

    [[nodiscard]] bool is_taken(NodeId node) const { return taken_.count(node) != 0; }

    /// The paragraph that stands for a node that was taken.
    [[nodiscard]] NodeId stand_in(NodeId node) const {
        for (NodeId at = node; at != markup::kNoNode; at = (*document_)[at].parent) {
            const auto found = std::find_if(replaced_by_.begin(),
                                            replaced_by_.end(),
                                            [&](const auto& pair) { return pair.first == at; });
            if (found != replaced_by_.end()) {
                return found->second;
            }
        }
        return node;
    }

  private:
    /// Of the node's links only that to its parent stays.
    void wipe(NodeId id) {
        markup::Node& node = (*document_)[id];
        node.text = {};
        node.info = {};
        node.title = {};
        if (node.kind == NodeKind::footnote_mark || node.kind == NodeKind::image ||
            node.kind == NodeKind::link || node.kind == NodeKind::reference) {
            node.kind = NodeKind::text;
        }
    }

    void add_only_child(NodeId parent, const markup::Node& node) {
        const NodeId child = document_->append(parent, node);
        // A block that was no leaf had children, which are gone.
        (*document_)[parent].first_child = child;
    }

    void forget(const std::vector<NodeId>& blocks) {
        std::erase_if(body_->nodes, [&](NodeId node) {
            return std::find(blocks.begin(), blocks.end(), node) != blocks.end();
        });
    }

    Document* document_;
    model::Passage* body_;
    Nodes taken_;
    std::vector<std::pair<NodeId, NodeId>> replaced_by_;
};

/// The files that a document shows or links to.
Names mentioned(const Document& document) {
    Names names;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const NodeId node{static_cast<std::uint32_t>(i)};
        if (document[node].kind == NodeKind::image || document[node].kind == NodeKind::link) {
            names.emplace(document.info(node));
        }
    }
    return names;
}

class Withholder {
  public:
    Withholder(link::Site& site, model::Profile profile, const WithholdingWords& words)
        : site_(&site),
          profile_(profile),
          words_(&words) {}

    void run() {
        for (model::Learner& learner : site_->catalogue.learners) {
            learner_ = &learner;
            withhold_facts(learner);
            if (!learner.profile.empty()) {
                Cutter cutter(document(learner.profile), learner.profile);
                cut(cutter, learner.privacy, learner.profile, "profile");
            }
            for (const model::EvidenceId id : learner.evidence) {
                withhold_item(site_->catalogue.evidence[id.value], id);
            }
        }
    }

  private:
    [[nodiscard]] Document& document(const model::Passage& passage) {
        return site_->catalogue.documents[passage.document.value];
    }

    /// Facts are for the learner alone.
    [[nodiscard]] bool keeps(const model::Privacy& privacy, std::string_view fact) const {
        return model::quality_assurers().contains(profile_) &&
               std::find(privacy.facts.begin(), privacy.facts.end(), fact) != privacy.facts.end();
    }

    void hide(const model::Privacy& privacy, std::string_view fact, std::string& text) {
        if (keeps(privacy, fact) && !text.empty()) {
            text = words_->fact;
            ++learner_->withheld.facts;
        }
    }

    void withhold_facts(model::Learner& learner) {
        const model::Privacy& privacy = learner.privacy;
        hide(privacy, "uln", learner.uln);
        hide(privacy, "centre", learner.centre);
        hide(privacy, "centre_number", learner.centre_number);
        hide(privacy, "employer", learner.employer);
        hide(privacy, "job_title", learner.job_title);
        hide(privacy, "assessor", learner.assessor);
        hide(privacy, "iqa", learner.iqa);
    }

    void withhold_item(model::Evidence& evidence, model::EvidenceId id) {
        const model::Privacy& privacy = evidence.privacy;
        hide(privacy, "title", evidence.title);
        hide(privacy, "comment", evidence.decision.comment);
        hide(privacy, "witness", evidence.witness_name);
        if (keeps(privacy, "witness")) {
            evidence.witness_role.clear();
        }
        if (keeps(privacy, "metrics") && !evidence.metrics.empty()) {
            model::Metric metric;
            metric.name = words_->fact;
            evidence.metrics = {std::move(metric)};
            ++learner_->withheld.facts;
        }
        Names gone;
        if (!evidence.body.empty()) {
            const Names before = mentioned(document(evidence.body));
            Cutter cutter(document(evidence.body), evidence.body);
            cut(cutter, privacy, evidence.body, "text");
            const Names after = mentioned(document(evidence.body));
            std::set_difference(before.begin(),
                                before.end(),
                                after.begin(),
                                after.end(),
                                std::inserter(gone, gone.end()));
            if (cutter.has_taken()) {
                mend_claims(cutter, id);
                drop_back_links(cutter, evidence.body.document, id);
            }
        }
        withhold_attachments(evidence, gone);
    }

    void cut(Cutter& cutter,
             const model::Privacy& privacy,
             const model::Passage& body,
             std::string_view whole) {
        if (keeps(privacy, whole)) {
            cutter.replace(body.nodes, words_->passage);
            ++learner_->withheld.passages;
            return;
        }
        for (const model::PrivatePassage& passage : privacy.passages) {
            if (cutter.is_taken(passage.nodes.front())) {
                continue;
            }
            if (passage.kept_from.contains(profile_)) {
                cutter.replace(passage.nodes, words_->passage);
                ++learner_->withheld.passages;
            } else {
                cutter.remove(passage.nodes.front());
                cutter.remove(passage.nodes.back());
            }
        }
        cutter.drop_footnotes();
    }

    void mend_claims(const Cutter& cutter, model::EvidenceId id) {
        for (link::Claim& claim : site_->coverage[coverage_of(id)].claims) {
            if (claim.evidence != id) {
                continue;
            }
            for (NodeId& paragraph : claim.paragraphs) {
                paragraph = cutter.is_taken(paragraph) ? cutter.stand_in(paragraph) : paragraph;
            }
            auto& paragraphs = claim.paragraphs;
            paragraphs.erase(std::unique(paragraphs.begin(), paragraphs.end()), paragraphs.end());
        }
    }

    [[nodiscard]] std::size_t coverage_of(model::EvidenceId id) const {
        return site_->catalogue[id].learner.value;
    }

    /// Of other items: that a passage which is not there refers to them.
    void drop_back_links(const Cutter& cutter, model::DocumentId id, model::EvidenceId from) {
        std::set<std::size_t> told;
        for (const link::ResolvedReference& reference : site_->documents[id.value].references) {
            const auto* const to = std::get_if<model::EvidenceId>(&reference.target);
            if (to != nullptr && !cutter.is_taken(reference.node)) {
                told.insert(to->value);
            }
        }
        for (const link::ResolvedLink& link : site_->documents[id.value].links) {
            const auto* const to = std::get_if<model::EvidenceId>(&link.target);
            if (to != nullptr && !cutter.is_taken(link.node)) {
                told.insert(to->value);
            }
        }
        for (std::size_t to = 0; to < site_->to_evidence.size(); ++to) {
            std::erase_if(site_->to_evidence[to], [&](const link::BackLink& link) {
                const auto* const speaker = std::get_if<model::EvidenceId>(&link.from);
                return speaker != nullptr && *speaker == from && told.count(to) == 0;
            });
        }
    }

    void withhold_attachments(model::Evidence& evidence, const Names& gone) {
        const bool all = keeps(evidence.privacy, "attachments");
        for (model::Attachment& attachment : evidence.attachments) {
            const bool own = attachment.is_private && model::quality_assurers().contains(profile_);
            if (!all && !own && gone.count(attachment.file) == 0) {
                continue;
            }
            model::Attachment note;
            note.title = words_->attachment;
            note.off_file = true;
            note.is_private = true;
            note.is_withheld = true;
            note.span = attachment.span;
            attachment = std::move(note);
            ++learner_->withheld.attachments;
        }
    }

    link::Site* site_;
    model::Profile profile_;
    const WithholdingWords* words_;
    model::Learner* learner_ = nullptr;
};

}  // namespace

void withhold(link::Site& site, model::Profile profile, const WithholdingWords& words) {
    Withholder(site, profile, words).run();
}

}  // namespace unitfolio::portfolio
