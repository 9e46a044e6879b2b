#include "markup/html_blocks.h"

#include "markup/comments.h"
#include "markup/html_inlines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::markup {

namespace {

constexpr int kHighestHeading = 1;
constexpr int kLowestHeading = 6;

/// The element of a block that is nothing but an element; empty for other nodes.
std::string_view element_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::bullet_list:
            return "ul";
        case NodeKind::ordered_list:
            return "ol";
        case NodeKind::item:
            return "li";
        case NodeKind::block_quote:
            return "blockquote";
        case NodeKind::table:
            return "table";
        default:
            return {};
    }
}

std::string_view class_of(Alignment alignment) {
    switch (alignment) {
        case Alignment::left:
            return "al-left";
        case Alignment::centre:
            return "al-centre";
        case Alignment::right:
            return "al-right";
        case Alignment::none:
            break;
    }
    return {};
}

/// The first word of a code block's info string.
std::string_view language(std::string_view info) {
    return info.substr(0, info.find_first_of(" \t{"));
}

}  // namespace

void HtmlBlocks::enter(NodeId id) {
    switch (document_[id].kind) {
        case NodeKind::document:
            break;
        case NodeKind::paragraph:
            open_paragraph(id);
            break;
        case NodeKind::heading:
            open_heading(id);
            break;
        case NodeKind::bullet_list:
        case NodeKind::ordered_list:
            open_list(id);
            break;
        case NodeKind::item:
            open_item(id);
            break;
        case NodeKind::code_block:
            write_code(id);
            break;
        case NodeKind::raw_html_block:
            write_raw_html(id);
            break;
        case NodeKind::thematic_break:
            begin_line();
            out_.tag("hr").line_end();
            break;
        case NodeKind::table_row:
            open_row(id);
            break;
        case NodeKind::table_cell:
            open_cell(id);
            break;
        case NodeKind::footnote:
            open_footnote(id);
            break;
        default:
            begin_line();
            out_.tag(element_of(document_[id].kind)).line_end();
            break;
    }
}

void HtmlBlocks::leave(NodeId id) {
    switch (document_[id].kind) {
        case NodeKind::paragraph:
            close_paragraph(id);
            break;
        case NodeKind::heading:
            out_.close(heading_element(id)).line_end();
            break;
        case NodeKind::table_row:
            close_row(id);
            break;
        case NodeKind::table_cell:
            out_.close(is_head_cell(id) ? "th" : "td").line_end();
            break;
        case NodeKind::footnote:
            close_footnote(id);
            break;
        default:
            if (const std::string_view element = element_of(document_[id].kind); !element.empty()) {
                out_.close(element).line_end();
            }
            break;
    }
}

void HtmlBlocks::begin_line() {
    if (!out_.is_at_line_begin()) {
        out_.line_end();
    }
}

const Node* HtmlBlocks::parent(NodeId id) const {
    const NodeId above = document_[id].parent;
    return above == kNoNode ? nullptr : &document_[above];
}

bool HtmlBlocks::is_tight(NodeId paragraph) const {
    const Node* item = parent(paragraph);
    return item != nullptr && item->kind == NodeKind::item && document_[item->parent].is_tight;
}

void HtmlBlocks::open_paragraph(NodeId id) {
    if (!is_tight(id)) {
        begin_line();
        out_.tag("p");
    } else if (document_[document_[id].parent].first_child != id) {
        begin_line();
    }
    const Node* above = parent(id);
    if (above != nullptr && above->kind == NodeKind::item && above->first_child == id) {
        write_task_state(document_[id].parent);
    }
}

void HtmlBlocks::close_paragraph(NodeId id) {
    const Node* above = parent(id);
    if (above != nullptr && above->kind == NodeKind::footnote && document_[id].next == kNoNode) {
        out_.text(" ");
        write_back_links(document_[id].parent);
    }
    if (!is_tight(id)) {
        out_.close("p").line_end();
    }
}

std::string HtmlBlocks::heading_element(NodeId id) const {
    const int level = document_[id].number + options_.heading_shift;
    return "h" + std::to_string(std::clamp(level, kHighestHeading, kLowestHeading));
}

void HtmlBlocks::open_heading(NodeId id) {
    begin_line();
    out_.open(heading_element(id));
    if (const std::optional<std::string> anchor = context_.heading_id(id)) {
        out_.attribute("id", *anchor);
    }
    out_.end();
}

void HtmlBlocks::open_list(NodeId id) {
    const Node& node = document_[id];
    begin_line();
    out_.open(element_of(node.kind));
    if (node.kind == NodeKind::ordered_list && node.number != 1) {
        out_.attribute("start", std::to_string(node.number));
    }
    out_.end().line_end();
}

void HtmlBlocks::open_item(NodeId id) {
    const Node& node = document_[id];
    out_.open("li");
    if (node.number != static_cast<std::int32_t>(TaskState::none)) {
        out_.attribute("class", "task-item");
    }
    out_.end();
    // A paragraph takes the state into its line; whatever else comes first can't.
    if (node.first_child == kNoNode || document_[node.first_child].kind != NodeKind::paragraph) {
        write_task_state(id);
    }
}

void HtmlBlocks::write_task_state(NodeId item) {
    const auto state = static_cast<TaskState>(document_[item].number);
    if (state == TaskState::none) {
        return;
    }
    const bool is_done = state == TaskState::done;
    out_.open("span").attribute("class", is_done ? "task done" : "task").end();
    out_.open("span").attribute("aria-hidden", "true").end();
    out_.text(is_done ? "\u2611" : "\u2610").close("span");
    out_.open("span").attribute("class", "vh").end();
    out_.text(is_done ? "Done:" : "To do:").close("span").close("span").text(" ");
}

void HtmlBlocks::write_code(NodeId id) {
    begin_line();
    out_.tag("pre").open("code");
    if (const std::string_view name = language(document_.info(id)); !name.empty()) {
        out_.attribute("class", "language-" + std::string(name));
    }
    out_.end().text(document_.text(id)).close("code").close("pre").line_end();
}

void HtmlBlocks::write_raw_html(NodeId id) {
    if (is_comment(document_, id)) {
        return;
    }
    begin_line();
    out_.tag("p").text(document_.text(id)).close("p").line_end();
}

void HtmlBlocks::open_row(NodeId id) {
    if (document_[id].number == 1) {
        out_.tag("thead").line_end();
    }
    out_.tag("tr").line_end();
}

void HtmlBlocks::close_row(NodeId id) {
    const Node& row = document_[id];
    out_.close("tr").line_end();
    if (row.number == 1) {
        out_.close("thead").line_end();
        if (row.next != kNoNode) {
            out_.tag("tbody").line_end();
        }
    } else if (row.next == kNoNode) {
        out_.close("tbody").line_end();
    }
}

/// A head cell without content heads nothing.
bool HtmlBlocks::is_head_cell(NodeId cell) const {
    const Node* row = parent(cell);
    return row != nullptr && row->number == 1 && document_[cell].first_child != kNoNode;
}

void HtmlBlocks::open_cell(NodeId id) {
    if (is_head_cell(id)) {
        out_.open("th").attribute("scope", "col");
    } else {
        out_.open("td");
    }
    const std::string_view name = class_of(static_cast<Alignment>(document_[id].number));
    if (!name.empty()) {
        out_.attribute("class", name);
    }
    out_.end();
}

void HtmlBlocks::open_footnotes(std::int32_t first_number) {
    begin_line();
    out_.open("section").attribute("class", "footnotes").attribute("role", "doc-endnotes");
    out_.attribute("aria-label", "Footnotes").end().line_end().open("ol");
    if (first_number != 1) {
        out_.attribute("start", std::to_string(first_number));
    }
    out_.end().line_end();
}

void HtmlBlocks::close_footnotes() {
    out_.close("ol").line_end().close("section").line_end();
}

void HtmlBlocks::open_footnote(NodeId id) {
    const std::string anchor = footnote_anchor(document_[id].number);
    out_.open("li").attribute("id", options_.id_prefix + anchor).end().line_end();
}

void HtmlBlocks::close_footnote(NodeId id) {
    NodeId last = document_[id].first_child;
    while (last != kNoNode && document_[last].next != kNoNode) {
        last = document_[last].next;
    }
    if (last == kNoNode || document_[last].kind != NodeKind::paragraph) {
        out_.tag("p");
        write_back_links(id);
        out_.close("p").line_end();
    }
    out_.close("li").line_end();
}

void HtmlBlocks::write_back_links(NodeId footnote) {
    const std::int32_t number = document_[footnote].number;
    const std::size_t count = marks_.of(number).size();
    for (std::size_t ordinal = 1; ordinal <= count; ++ordinal) {
        std::string name = "Back to mark " + std::to_string(number);
        if (ordinal > 1) {
            out_.text(" ");
            name += ", place " + std::to_string(ordinal);
        }
        const std::string anchor = options_.id_prefix + footnote_mark_anchor(number, ordinal);
        out_.open("a").attribute("class", "footnote-back").attribute("href", "#" + anchor);
        out_.attribute("aria-label", name).end().text("\u21A9\uFE0E").close("a");
    }
}

}  // namespace unitfolio::markup
