#include "markup/html_writer.h"

#include "markup/footnotes.h"
#include "markup/html_blocks.h"
#include "markup/html_inlines.h"
#include "markup/html_output.h"

#include <utility>

namespace unitfolio::markup {

namespace {

/// Walks with a stack of its own: documents may be nested deeper than calls may.
class HtmlWalk {
  public:
    HtmlWalk(const Document& document, const HtmlContext& context, const HtmlOptions& options)
        : document_(document),
          marks_(document),
          blocks_(document, context, options, marks_, out_),
          inlines_(document, context, options, marks_, out_) {}

    base::SafeHtml write(std::span<const NodeId> nodes);

  private:
    void write_tree(NodeId top);
    [[nodiscard]] bool enter(NodeId id);
    void leave(NodeId id);
    void change_footnotes(NodeId id);

    const Document& document_;
    HtmlOutput out_;
    FootnoteMarks marks_;
    HtmlBlocks blocks_;
    HtmlInlines inlines_;
    bool is_in_footnotes_ = false;
};

base::SafeHtml HtmlWalk::write(std::span<const NodeId> nodes) {
    for (const NodeId id : nodes) {
        write_tree(id);
    }
    if (is_in_footnotes_) {
        blocks_.close_footnotes();
    }
    return std::move(out_).take();
}

void HtmlWalk::write_tree(NodeId top) {
    std::vector<NodeId> open;
    NodeId at = top;
    while (true) {
        NodeId next = kNoNode;
        if (enter(at)) {
            open.push_back(at);
            next = document_[at].first_child;
        } else if (!open.empty()) {
            next = document_[at].next;
        }
        while (next == kNoNode && !open.empty()) {
            const NodeId done = open.back();
            open.pop_back();
            leave(done);
            next = open.empty() ? kNoNode : document_[done].next;
        }
        if (next == kNoNode) {
            return;
        }
        at = next;
    }
}

bool HtmlWalk::enter(NodeId id) {
    if (is_inline(document_[id].kind)) {
        return inlines_.enter(id);
    }
    change_footnotes(id);
    blocks_.enter(id);
    return true;
}

void HtmlWalk::leave(NodeId id) {
    if (is_inline(document_[id].kind)) {
        inlines_.leave(id);
    } else {
        blocks_.leave(id);
    }
}

/// Opens the section of the footnotes at the first of them and closes it at the next other block
/// beside them.
void HtmlWalk::change_footnotes(NodeId id) {
    const bool is_footnote = document_[id].kind == NodeKind::footnote;
    const bool is_beside = document_[id].parent == document_.root();
    if (is_footnote && !is_in_footnotes_) {
        blocks_.open_footnotes(document_[id].number);
        is_in_footnotes_ = true;
    } else if (!is_footnote && is_beside && is_in_footnotes_) {
        blocks_.close_footnotes();
        is_in_footnotes_ = false;
    }
}

}  // namespace

std::optional<ReferenceLink> HtmlContext::reference(NodeId /*node*/) const {
    return std::nullopt;
}

std::vector<TermMention> HtmlContext::mentions(NodeId /*text_node*/) const {
    return {};
}

std::string HtmlContext::url(NodeId /*node*/, std::string_view written) const {
    return std::string(written);
}

std::optional<std::string> HtmlContext::heading_id(NodeId /*heading*/) const {
    return std::nullopt;
}

base::SafeHtml write_html(const Document& document,
                          std::span<const NodeId> nodes,
                          const HtmlContext& context,
                          const HtmlOptions& options) {
    return HtmlWalk(document, context, options).write(nodes);
}

}  // namespace unitfolio::markup
