// A Markdown document as a tree of our own, which every later stage reads: nothing after the parser
// knows cmark.
//
// Nodes lie in one vector in document order (a parent before its children); links between them are
// indices. Decoded text lies in one pool. A document is cheap to move, and copying it is never
// needed.
#pragma once

#include "base/source.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

enum class NodeId : std::uint32_t {};
inline constexpr NodeId kNoNode{0xFFFFFFFFU};

enum class NodeKind : std::uint8_t {
    document,
    // Blocks
    paragraph,
    heading,       // number = level 1 to 6
    bullet_list,   // number = 1 if tight
    ordered_list,  // number = first number; a tight list has is_tight
    item,          // number = task state, see TaskState
    block_quote,
    code_block,  // text = code, info = info string
    thematic_break,
    raw_html_block,  // text = the source; shown as text, see is_comment()
    table,
    table_row,   // number = 1 in the head
    table_cell,  // number = Alignment
    footnote,    // definition; info = label; number = its number from 1 in order of first use
    // Inlines
    text,  // text
    soft_break,
    line_break,
    code,  // text
    emphasis,
    strong,
    strikethrough,
    link,           // info = URL as written, title
    image,          // info = URL as written, title; children = description
    raw_html,       // text = the source; shown as text, see is_comment()
    footnote_mark,  // info = label; number = the footnote's number
    reference,      // [[info|text]]: info = target as written and trimmed, text = own words (may be
                    // empty)
};

enum class TaskState : std::uint8_t { none, open, done };
enum class Alignment : std::uint8_t { none, left, centre, right };

/// A range of a document's text pool.
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

struct Node {
    NodeKind kind = NodeKind::document;
    bool is_tight = false;
    std::int32_t number = 0;
    /// Bytes of the source that the node stands for, markers included.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    NodeId parent = kNoNode;
    NodeId first_child = kNoNode;
    NodeId next = kNoNode;
    TextRange text;
    TextRange info;
    TextRange title;
};

/// What a reference says whose author gave it no words.
using ReferenceWords = std::function<std::string(NodeId)>;

class Document {
  public:
    explicit Document(base::SourceId source = base::kNoSource);

    [[nodiscard]] base::SourceId source() const { return source_; }

    [[nodiscard]] NodeId root() const { return NodeId{0}; }

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

    [[nodiscard]] const Node& operator[](NodeId id) const {
        return nodes_[static_cast<std::size_t>(id)];
    }

    [[nodiscard]] Node& operator[](NodeId id) { return nodes_[static_cast<std::size_t>(id)]; }

    [[nodiscard]] std::string_view text(TextRange range) const {
        return std::string_view(pool_).substr(range.begin, range.size);
    }

    [[nodiscard]] std::string_view text(NodeId id) const { return text((*this)[id].text); }

    [[nodiscard]] std::string_view info(NodeId id) const { return text((*this)[id].info); }

    [[nodiscard]] std::string_view title(NodeId id) const { return text((*this)[id].title); }

    [[nodiscard]] base::Span span(NodeId id) const {
        return {source_, (*this)[id].begin, (*this)[id].end};
    }

    /// The children of a node in order.
    [[nodiscard]] std::vector<NodeId> children(NodeId id) const;

    /// The text that a reader sees below a node: markers dropped, breaks as spaces, references by
    /// their own words or target, pictures by their description.
    [[nodiscard]] std::string plain_text(NodeId id) const;

    /// The same with words of the caller's for references that have none of their own.
    [[nodiscard]] std::string plain_text(NodeId id, const ReferenceWords& words) const;

    // Building. Parsers append; readers may shorten a text node whose beginning they have
    // understood ("1.1 ").

    /// Appends a node as the last child of `parent` (kNoNode for the root, which exists from the
    /// start).
    NodeId append(NodeId parent, Node node);
    [[nodiscard]] TextRange store(std::string_view text);

    /// Drops the first `bytes` of a text node's text and of its span.
    void drop_prefix(NodeId text_node, std::uint32_t bytes);

    /// Cuts a text node behind its first `bytes` and gives the new node with the rest, which
    /// follows it as a sibling. The new node lies at the end of the vector, out of document order.
    NodeId split_text(NodeId text_node, std::uint32_t bytes);

  private:
    base::SourceId source_;
    std::vector<Node> nodes_;
    std::vector<NodeId> last_child_;
    std::string pool_;
};

/// Whether a node stands in running text rather than on its own.
[[nodiscard]] constexpr bool is_inline(NodeKind kind) {
    return kind >= NodeKind::text;
}

}  // namespace unitfolio::markup
