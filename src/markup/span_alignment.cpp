#include "markup/span_alignment.h"

#include "markup/inline_alignment.h"
#include "markup/link_syntax.h"
#include "markup/source_cursor.h"
#include "markup/table_layout.h"

#include <algorithm>
#include <vector>

namespace unitfolio::markup {

namespace {

constexpr std::uint32_t kMostHeadingMarkers = 6;

class SpanAligner {
  public:
    SpanAligner(Document& document, const LineMap& lines)
        : document_(document),
          lines_(lines) {}

    void run();

  private:
    void align_block(NodeId id);
    void align_paragraph(NodeId id);
    void align_heading(NodeId id);
    void align_table(NodeId id);
    void align_row(NodeId id, Extent row);
    void align_footnote(Node& node);
    void separate_siblings();
    void enclose_children();

    [[nodiscard]] LinePrefix prefix_of(NodeId id) const;

    [[nodiscard]] SourceCursor cursor(Extent extent, const LinePrefix& prefix) const {
        return {lines_.text(), extent.begin, extent.end, prefix};
    }

    Document& document_;
    const LineMap& lines_;
};

void SpanAligner::run() {
    document_[document_.root()].begin = lines_.begin();
    document_[document_.root()].end = lines_.end();
    for (std::size_t i = 1; i < document_.size(); ++i) {
        align_block(NodeId{static_cast<std::uint32_t>(i)});
    }
    separate_siblings();
    enclose_children();
}

void SpanAligner::align_block(NodeId id) {
    Node& node = document_[id];
    switch (node.kind) {
        case NodeKind::paragraph:
            align_paragraph(id);
            break;
        case NodeKind::heading:
            align_heading(id);
            break;
        case NodeKind::table:
            align_table(id);
            break;
        case NodeKind::footnote:
            align_footnote(node);
            break;
        case NodeKind::code_block:
        case NodeKind::raw_html_block:
        case NodeKind::thematic_break:
            node.end = lines_.trim_end(node.begin, node.end);
            break;
        case NodeKind::bullet_list:
        case NodeKind::ordered_list:
        case NodeKind::item:
        case NodeKind::block_quote:
            // What the marker takes; the children are added at the end.
            node.end = std::min(node.end, node.begin + 1);
            break;
        default:
            break;
    }
}

void SpanAligner::align_paragraph(NodeId id) {
    Node& node = document_[id];
    const LinePrefix prefix = prefix_of(id);
    const bool is_above_table = node.end == 0 && node.next != kNoNode;
    if (is_above_table) {
        // Such text has no place of its own: it begins where the table is said to begin.
        node.begin = document_[node.next].begin;
        node.end = lines_.line_begin(head_line(lines_, node.begin, prefix));
    }
    node.end = lines_.trim_end(node.begin, node.end);
    SourceCursor at = cursor({node.begin, node.end}, prefix);
    at.skip_spaces();
    if (!is_above_table) {
        take_link_definitions(at);
    }
    node.begin = at.offset();
    align_inlines(document_, id, at);
    if (node.first_child != kNoNode) {
        // Behind definitions the parser keeps the indentation of the paragraph's first line.
        node.begin = std::min(node.begin, document_[node.first_child].begin);
    }
}

void SpanAligner::align_heading(NodeId id) {
    Node& node = document_[id];
    const LinePrefix prefix = prefix_of(id);
    std::uint32_t line_end = lines_.line_end(lines_.line_of(node.begin));
    SourceCursor at = cursor({node.begin, line_end}, prefix);
    const std::uint32_t markers = at.take_run('#');
    const bool is_marked = markers != 0 && markers <= kMostHeadingMarkers &&
                           (at.at_line_end() || at.peek() == ' ' || at.peek() == '\t');
    if (is_marked) {
        at.skip_spaces();
    } else {
        at = cursor({node.begin, node.end}, prefix);
        take_link_definitions(at);
        node.begin = at.offset();
    }
    align_inlines(document_, id, at);
    if (!is_marked) {
        // The line that makes the lines above it a heading.
        line_end = lines_.line_end(lines_.line_of(at.offset()) + 1);
    }
    node.end = lines_.trim_end(node.begin, line_end);
}

void SpanAligner::align_table(NodeId id) {
    const LinePrefix prefix = prefix_of(id);
    const std::uint32_t first_line = lines_.line_of(document_[id].begin);
    const std::uint32_t head = head_line(lines_, document_[id].begin, prefix);
    for (const NodeId row : document_.children(id)) {
        const std::uint32_t line =
            document_[row].number == 1 ? head : lines_.line_of(document_[row].begin);
        const std::uint32_t begin =
            line == first_line
                ? document_[id].begin
                : prefix.skip(lines_.text(), lines_.line_begin(line), lines_.line_end(line));
        align_row(row, {begin, lines_.trim_end(begin, lines_.line_end(line))});
    }
    Node& table = document_[id];
    table.begin = document_[table.first_child].begin;
    // The row of dashes has no node but belongs to the table.
    table.end = lines_.trim_end(table.begin, lines_.line_end(head + 1));
}

void SpanAligner::align_row(NodeId id, Extent row) {
    document_[id].begin = row.begin;
    document_[id].end = row.end;
    const std::vector<Extent> extents = split_row(lines_.text(), row);
    const LinePrefix prefix;
    std::size_t column = 0;
    for (const NodeId cell : document_.children(id)) {
        // Cells that the row lacks stand, empty, at its end.
        const Extent extent = column < extents.size() ? extents[column] : Extent{row.end, row.end};
        ++column;
        document_[cell].begin = extent.begin;
        document_[cell].end = extent.end;
        SourceCursor at = cursor(extent, prefix);
        align_inlines(document_, cell, at);
    }
}

void SpanAligner::align_footnote(Node& node) {
    // The parser counts from behind the label.
    const std::uint32_t line_begin = lines_.line_begin(lines_.line_of(node.begin));
    const std::size_t label = lines_.text().substr(line_begin, node.begin - line_begin).rfind("[^");
    if (label != std::string_view::npos) {
        node.begin = line_begin + static_cast<std::uint32_t>(label);
    }
    node.end = lines_.trim_end(node.begin, lines_.line_end(lines_.line_of(node.begin)));
}

/// Makes sure that no block reaches into the one after it.
void SpanAligner::separate_siblings() {
    std::vector<std::uint32_t> limits(document_.size(), lines_.end());
    for (std::size_t i = 1; i < document_.size(); ++i) {
        Node& node = document_[NodeId{static_cast<std::uint32_t>(i)}];
        if (is_inline(node.kind)) {
            continue;
        }
        std::uint32_t limit = limits[static_cast<std::size_t>(node.parent)];
        if (node.next != kNoNode && document_[node.next].kind != NodeKind::footnote) {
            limit = std::min(limit, document_[node.next].begin);
        }
        limits[i] = limit;
        if (node.end > limit) {
            node.end = lines_.trim_end(node.begin, std::max(node.begin, limit));
        }
    }
}

void SpanAligner::enclose_children() {
    for (std::size_t i = document_.size() - 1; i > 0; --i) {
        const Node& node = document_[NodeId{static_cast<std::uint32_t>(i)}];
        Node& parent = document_[node.parent];
        if (!is_inline(node.kind)) {
            parent.begin = std::min(parent.begin, node.begin);
            parent.end = std::max(parent.end, node.end);
        }
    }
}

LinePrefix SpanAligner::prefix_of(NodeId id) const {
    std::vector<NodeKind> containers;
    for (NodeId at = document_[id].parent; at != kNoNode; at = document_[at].parent) {
        containers.push_back(document_[at].kind);
    }
    LinePrefix prefix;
    bool below_item = false;
    for (auto kind = containers.rbegin(); kind != containers.rend(); ++kind) {
        if (*kind == NodeKind::block_quote) {
            prefix.add_quotation(below_item);
            below_item = false;
        } else if (*kind == NodeKind::item || *kind == NodeKind::footnote) {
            below_item = true;
        }
    }
    return prefix;
}

}  // namespace

void align_spans(Document& document, const LineMap& lines) {
    SpanAligner(document, lines).run();
}

}  // namespace unitfolio::markup
