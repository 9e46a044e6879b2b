#include "markup/markdown_parser.h"

#include "markup/footnotes.h"
#include "markup/label_checks.h"
#include "markup/line_map.h"
#include "markup/prescan.h"
#include "markup/reference_nodes.h"
#include "markup/span_alignment.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::markup {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Release {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }

    void operator()(cmark_node* node) const { cmark_node_free(node); }

    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

using ParserHandle = std::unique_ptr<cmark_parser, Release>;
using NodeHandle = std::unique_ptr<cmark_node, Release>;
using IteratorHandle = std::unique_ptr<cmark_iter, Release>;

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

void register_extensions_once() {
    static std::once_flag once;
    std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
}

/// Runs the library over a text.
NodeHandle parse_tree(std::string_view text) {
    register_extensions_once();
    const ParserHandle parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
    const auto attach = [&](const char* name) {
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    };
    attach("table");
    attach("tasklist");
    cmark_parser_feed(parser.get(), text.data(), text.size());
    if (text.find('~') == text.npos) {
        return NodeHandle(cmark_parser_finish(parser.get()));
    }
    // While it parses running text, the library notes in a table shared by all threads that '~' is
    // special, and takes the note away when it is done: parses of texts with a '~' must not
    // overlap. Others never look at the entry.
    static std::mutex strikethrough_mutex;
    const std::lock_guard lock(strikethrough_mutex);
    attach("strikethrough");
    return NodeHandle(cmark_parser_finish(parser.get()));
}

NodeKind kind_of_extension(cmark_node* node) {
    const std::string_view name = view(cmark_node_get_type_string(node));
    if (name == "table") {
        return NodeKind::table;
    }
    if (name == "table_row" || name == "table_header") {
        return NodeKind::table_row;
    }
    if (name == "table_cell") {
        return NodeKind::table_cell;
    }
    return NodeKind::strikethrough;
}

NodeKind kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_DOCUMENT:
            return NodeKind::document;
        case CMARK_NODE_BLOCK_QUOTE:
            return NodeKind::block_quote;
        case CMARK_NODE_LIST:
            return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? NodeKind::ordered_list
                                                                        : NodeKind::bullet_list;
        case CMARK_NODE_ITEM:
            return NodeKind::item;
        case CMARK_NODE_CODE_BLOCK:
            return NodeKind::code_block;
        case CMARK_NODE_HTML_BLOCK:
            return NodeKind::raw_html_block;
        case CMARK_NODE_PARAGRAPH:
            return NodeKind::paragraph;
        case CMARK_NODE_HEADING:
            return NodeKind::heading;
        case CMARK_NODE_THEMATIC_BREAK:
            return NodeKind::thematic_break;
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            return NodeKind::footnote;
        case CMARK_NODE_TEXT:
            return NodeKind::text;
        case CMARK_NODE_SOFTBREAK:
            return NodeKind::soft_break;
        case CMARK_NODE_LINEBREAK:
            return NodeKind::line_break;
        case CMARK_NODE_CODE:
            return NodeKind::code;
        case CMARK_NODE_HTML_INLINE:
            return NodeKind::raw_html;
        case CMARK_NODE_EMPH:
            return NodeKind::emphasis;
        case CMARK_NODE_STRONG:
            return NodeKind::strong;
        case CMARK_NODE_LINK:
            return NodeKind::link;
        case CMARK_NODE_IMAGE:
            return NodeKind::image;
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            return NodeKind::footnote_mark;
        default:
            return kind_of_extension(node);
    }
}

std::int32_t task_state(cmark_node* item) {
    if (view(cmark_node_get_type_string(item)) != "tasklist") {
        return static_cast<std::int32_t>(TaskState::none);
    }
    return static_cast<std::int32_t>(
        cmark_gfm_extensions_get_tasklist_item_checked(item) ? TaskState::done : TaskState::open);
}

std::int32_t alignment_of(cmark_node* cell) {
    cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
    std::size_t column = 0;
    for (cmark_node* at = cmark_node_previous(cell); at != nullptr; at = cmark_node_previous(at)) {
        ++column;
    }
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
    if (alignments == nullptr || column >= cmark_gfm_extensions_get_table_columns(table)) {
        return static_cast<std::int32_t>(Alignment::none);
    }
    switch (alignments[column]) {
        case 'l':
            return static_cast<std::int32_t>(Alignment::left);
        case 'c':
            return static_cast<std::int32_t>(Alignment::centre);
        case 'r':
            return static_cast<std::int32_t>(Alignment::right);
        default:
            return static_cast<std::int32_t>(Alignment::none);
    }
}

std::int32_t to_number(std::string_view digits) {
    std::int32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Copies the library's tree into ours. The spans of blocks are still the library's; align_spans
/// corrects them.
class TreeConverter {
  public:
    TreeConverter(base::SourceId source, const LineMap& lines, const MarkdownLimits& limits)
        : document_(source),
          lines_(lines),
          // A list and its item are two nodes; the document is one.
          most_blocks_(2 * std::size_t{limits.container_depth} + 4),
          most_inlines_(limits.inline_depth) {}

    /// Nothing if the tree is deeper than the limits allow.
    std::optional<Document> convert(cmark_node* root);

  private:
    struct Open {
        cmark_node* node;
        NodeId id;
    };

    [[nodiscard]] bool enter(cmark_node* node);
    void flush_text();
    void fill(cmark_node* node, Node& ours);
    void fill_list(cmark_node* node, Node& ours) const;
    void place(cmark_node* node, Node& ours) const;
    [[nodiscard]] std::uint32_t end_of_literal(cmark_node* node, std::uint32_t first_line) const;
    [[nodiscard]] std::uint32_t offset(int line, int column) const;

    Document document_;
    const LineMap& lines_;
    std::size_t most_blocks_;
    std::size_t most_inlines_;
    std::vector<Open> open_;
    std::size_t open_inlines_ = 0;
    /// The text of neighbouring text nodes, of which the library makes more than a reader would.
    std::string text_;
    std::int32_t footnotes_ = 0;
};

std::optional<Document> TreeConverter::convert(cmark_node* root) {
    const IteratorHandle iterator(cmark_iter_new(root));
    open_.push_back({root, document_.root()});
    cmark_iter_next(iterator.get());
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_EXIT) {
            flush_text();
            if (is_inline(document_[open_.back().id].kind)) {
                --open_inlines_;
            }
            open_.pop_back();
        } else if (cmark_node_get_type(node) == CMARK_NODE_TEXT) {
            text_ += view(cmark_node_get_literal(node));
        } else if (!enter(node)) {
            return std::nullopt;
        }
    }
    return std::move(document_);
}

/// Whether the library gives a node no event on leaving it.
bool is_leaf(NodeKind kind) {
    switch (kind) {
        case NodeKind::code_block:
        case NodeKind::raw_html_block:
        case NodeKind::thematic_break:
        case NodeKind::soft_break:
        case NodeKind::line_break:
        case NodeKind::code:
        case NodeKind::raw_html:
            return true;
        default:
            return false;
    }
}

bool TreeConverter::enter(cmark_node* node) {
    flush_text();
    Node ours;
    ours.kind = kind_of(node);
    place(node, ours);
    fill(node, ours);
    const NodeId id = document_.append(open_.back().id, ours);
    if (is_leaf(ours.kind)) {
        return true;
    }
    open_.push_back({node, id});
    open_inlines_ += is_inline(ours.kind) ? 1 : 0;
    return open_inlines_ <= most_inlines_ && open_.size() - open_inlines_ <= most_blocks_;
}

void TreeConverter::flush_text() {
    if (text_.empty()) {
        return;
    }
    Node node;
    node.kind = NodeKind::text;
    node.text = document_.store(text_);
    document_.append(open_.back().id, node);
    text_.clear();
}

void TreeConverter::fill(cmark_node* node, Node& ours) {
    switch (ours.kind) {
        case NodeKind::heading:
            ours.number = cmark_node_get_heading_level(node);
            break;
        case NodeKind::bullet_list:
        case NodeKind::ordered_list:
            fill_list(node, ours);
            break;
        case NodeKind::item:
            ours.number = task_state(node);
            break;
        case NodeKind::code_block:
            ours.info = document_.store(view(cmark_node_get_fence_info(node)));
            [[fallthrough]];
        case NodeKind::raw_html_block:
        case NodeKind::code:
        case NodeKind::raw_html:
            ours.text = document_.store(view(cmark_node_get_literal(node)));
            break;
        case NodeKind::table_row:
            ours.number = cmark_gfm_extensions_get_table_row_is_header(node);
            break;
        case NodeKind::table_cell:
            ours.number = alignment_of(node);
            break;
        case NodeKind::link:
        case NodeKind::image:
            ours.info = document_.store(view(cmark_node_get_url(node)));
            ours.title = document_.store(view(cmark_node_get_title(node)));
            break;
        case NodeKind::footnote:
            // They come behind everything else, in the order of their numbers.
            ours.number = ++footnotes_;
            break;
        case NodeKind::footnote_mark:
            ours.number = to_number(view(cmark_node_get_literal(node)));
            break;
        default:
            break;
    }
}

void TreeConverter::fill_list(cmark_node* node, Node& ours) const {
    ours.is_tight = cmark_node_get_list_tight(node) != 0;
    ours.number = ours.kind == NodeKind::ordered_list ? cmark_node_get_list_start(node)
                                                      : static_cast<int>(ours.is_tight);
}

void TreeConverter::place(cmark_node* node, Node& ours) const {
    if (is_inline(ours.kind) || cmark_node_get_start_line(node) == 0) {
        return;
    }
    const int first_line = cmark_node_get_start_line(node);
    ours.begin = offset(first_line, cmark_node_get_start_column(node) - 1);
    ours.end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node));
    if (ours.kind == NodeKind::code_block || ours.kind == NodeKind::raw_html_block) {
        ours.end = end_of_literal(node, static_cast<std::uint32_t>(first_line));
    }
    ours.end = std::max(ours.begin, ours.end);
}

/// Where a block of source taken literally ends. The library counts a line too many or too few if
/// the block is ended by what comes after it.
std::uint32_t TreeConverter::end_of_literal(cmark_node* node, std::uint32_t first_line) const {
    const std::string_view text = view(cmark_node_get_literal(node));
    const auto count = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    int length = 0;
    int indentation = 0;
    char fence = 0;
    if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK ||
        cmark_node_get_fenced(node, &length, &indentation, &fence) == 0) {
        return lines_.line_end(first_line + std::max(count, 1U) - 1);
    }
    const std::uint32_t closing = first_line + count + 1;
    const std::string_view line = lines_.line(closing);
    const std::size_t begin = std::min(line.find_first_not_of("> \t"), line.size());
    const bool is_closed =
        line.substr(begin).starts_with(std::string(static_cast<std::size_t>(length), fence));
    return lines_.line_end(is_closed ? closing : closing - 1);
}

std::uint32_t TreeConverter::offset(int line, int column) const {
    const std::uint32_t begin = lines_.line_begin(static_cast<std::uint32_t>(line));
    return std::min(begin + static_cast<std::uint32_t>(std::max(column, 0)), lines_.end());
}

/// Passes a byte order mark, which the library would count as part of the first line.
base::Span without_byte_order_mark(const base::Sources& sources, base::Span range) {
    const std::string_view text = sources[range.source].text();
    if (text.substr(range.begin, range.end - range.begin).starts_with(kByteOrderMark)) {
        range.begin += static_cast<std::uint32_t>(kByteOrderMark.size());
    }
    return range;
}

}  // namespace

Document parse_markdown(const base::Sources& sources,
                        base::Span range,
                        const MarkdownLimits& limits,
                        base::Diagnostics& diagnostics) {
    range = without_byte_order_mark(sources, range);
    if (!passes_prescan(sources, range, limits, diagnostics)) {
        return Document(range.source);
    }
    const std::string_view text = sources[range.source].text();
    const NodeHandle tree = parse_tree(text.substr(range.begin, range.end - range.begin));
    const LineMap lines(text, range.begin, range.end);
    std::optional<Document> document =
        TreeConverter(range.source, lines, limits).convert(tree.get());
    if (!document) {
        diagnostics
            .report(base::Code::file_too_complex,
                    {range.source, range.begin, range.begin},
                    "lists, quotations or emphasis are nested too deep")
            .hint("nest fewer of them into each other");
        return Document(range.source);
    }
    align_spans(*document, lines);
    name_footnotes(*document, text);
    Document finished = with_references(std::move(*document), sources, diagnostics);
    check_labels(finished, sources, diagnostics);
    return finished;
}

}  // namespace unitfolio::markup
