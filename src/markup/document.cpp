#include "markup/document.h"

#include "markup/comments.h"

#include <algorithm>
#include <cassert>

namespace unitfolio::markup {

namespace {

/// What a node by itself adds to the text that a reader sees.
void append_own_text(const Document& document,
                     NodeId id,
                     const ReferenceWords& words,
                     std::string& out) {
    switch (document[id].kind) {
        case NodeKind::text:
        case NodeKind::code:
        case NodeKind::code_block:
            out += document.text(id);
            break;
        case NodeKind::raw_html:
        case NodeKind::raw_html_block:
            out += is_comment(document, id) ? std::string_view() : document.text(id);
            break;
        case NodeKind::soft_break:
        case NodeKind::line_break:
            out += ' ';
            break;
        case NodeKind::reference:
            out += document.text(id).empty() ? words(id) : std::string{document.text(id)};
            break;
        default:
            break;
    }
}

bool separates_text(NodeKind kind) {
    return !is_inline(kind) && kind != NodeKind::document;
}

}  // namespace

Document::Document(base::SourceId source)
    : source_(source),
      nodes_(1),
      last_child_(1, kNoNode) {}

std::vector<NodeId> Document::children(NodeId id) const {
    std::vector<NodeId> result;
    for (NodeId child = (*this)[id].first_child; child != kNoNode; child = (*this)[child].next) {
        result.push_back(child);
    }
    return result;
}

std::string Document::plain_text(NodeId id) const {
    return plain_text(id, [this](NodeId reference) { return std::string{info(reference)}; });
}

std::string Document::plain_text(NodeId id, const ReferenceWords& words) const {
    std::string out;
    std::vector<NodeId> pending{id};
    while (!pending.empty()) {
        const NodeId current = pending.back();
        pending.pop_back();
        if (current != id && separates_text((*this)[current].kind) && !out.empty() &&
            out.back() != ' ') {
            out += ' ';
        }
        append_own_text(*this, current, words, out);
        const std::size_t first = pending.size();
        for (NodeId child = (*this)[current].first_child; child != kNoNode;
             child = (*this)[child].next) {
            pending.push_back(child);
        }
        std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end());
    }
    return out;
}

NodeId Document::append(NodeId parent, Node node) {
    const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
    if (parent == kNoNode) {
        parent = root();
    }
    node.parent = parent;
    node.first_child = kNoNode;
    node.next = kNoNode;
    NodeId& last = last_child_[static_cast<std::size_t>(parent)];
    (last == kNoNode ? (*this)[parent].first_child : (*this)[last].next) = id;
    last = id;
    nodes_.push_back(node);
    last_child_.push_back(kNoNode);
    return id;
}

TextRange Document::store(std::string_view text) {
    const TextRange range{static_cast<std::uint32_t>(pool_.size()),
                          static_cast<std::uint32_t>(text.size())};
    pool_ += text;
    return range;
}

void Document::drop_prefix(NodeId text_node, std::uint32_t bytes) {
    Node& node = (*this)[text_node];
    assert(node.kind == NodeKind::text && bytes <= node.text.size);
    node.text.begin += bytes;
    node.text.size -= bytes;
    node.begin = std::min(node.begin + bytes, node.end);
}

NodeId Document::split_text(NodeId text_node, std::uint32_t bytes) {
    assert((*this)[text_node].kind == NodeKind::text && bytes <= (*this)[text_node].text.size);
    const NodeId rest{static_cast<std::uint32_t>(nodes_.size())};
    nodes_.push_back((*this)[text_node]);
    last_child_.push_back(kNoNode);
    drop_prefix(rest, bytes);
    Node& front = (*this)[text_node];
    front.next = rest;
    front.text.size = bytes;
    front.end = (*this)[rest].begin;
    NodeId& last = last_child_[static_cast<std::size_t>(front.parent)];
    last = last == text_node ? rest : last;
    return rest;
}

}  // namespace unitfolio::markup
