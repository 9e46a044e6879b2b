#include "load/item_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace unitfolio::load {

using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

constexpr std::array<std::string_view, 4> kNameEnds = {":", "–", "—", "-"};

bool is_list(NodeKind kind) {
    return kind == NodeKind::bullet_list || kind == NodeKind::ordered_list;
}

std::size_t leading_space(std::string_view text) {
    const std::size_t rest = text.find_first_not_of(" \t");
    return rest == std::string_view::npos ? text.size() : rest;
}

/// Bytes of spaces and the mark that ends a name; 0 if there is none.
std::size_t name_end_size(std::string_view text) {
    const std::size_t space = leading_space(text);
    for (const std::string_view mark : kNameEnds) {
        if (text.substr(space).starts_with(mark)) {
            return space + mark.size();
        }
    }
    return 0;
}

/// Makes a paragraph start with its second inline.
void unlink_first(Document& document, NodeId paragraph) {
    document[paragraph].first_child = document[document[paragraph].first_child].next;
}

/// "(ABBR)" that stands between the name and its mark, where some people write it.
std::string parenthesis_behind_name(std::string_view text) {
    const std::size_t space = leading_space(text);
    const std::size_t close = text.find(')');
    if (close == std::string_view::npos || !text.substr(space).starts_with('(') ||
        name_end_size(text.substr(close + 1)) == 0) {
        return {};
    }
    return std::string(text.substr(0, close + 1));
}

bool is_blank_node(const Document& document, NodeId node) {
    switch (document[node].kind) {
        case NodeKind::text:
            return base::trim(document.text(node)).empty();
        case NodeKind::soft_break:
        case NodeKind::line_break:
            return true;
        case NodeKind::paragraph:
        case NodeKind::item:
        case NodeKind::bullet_list:
        case NodeKind::ordered_list:
        case NodeKind::emphasis:
        case NodeKind::strong: {
            const std::vector<NodeId> children = document.children(node);
            return std::all_of(children.begin(), children.end(), [&](NodeId child) {
                return is_blank_node(document, child);
            });
        }
        default:
            return false;
    }
}

}  // namespace

ListItems list_items(const Document& document, std::span<const NodeId> blocks) {
    ListItems result;
    for (const NodeId block : blocks) {
        if (!is_list(document[block].kind)) {
            result.others.push_back(block);
            continue;
        }
        for (const NodeId item : document.children(block)) {
            result.items.push_back(item);
        }
    }
    return result;
}

NodeId first_paragraph(const Document& document, NodeId item) {
    const NodeId first = document[item].first_child;
    return first != kNoNode && document[first].kind == NodeKind::paragraph ? first : kNoNode;
}

model::Passage item_passage(const Body& body, NodeId item) {
    const Document& document = body.tree();
    const NodeId paragraph = first_paragraph(document, item);
    if (paragraph != kNoNode && document[paragraph].next == kNoNode) {
        return body.passage(document.children(paragraph));
    }
    return body.passage(document.children(item));
}

bool is_blank(const Document& document, const model::Passage& passage) {
    return std::all_of(passage.nodes.begin(), passage.nodes.end(), [&](NodeId node) {
        return is_blank_node(document, node);
    });
}

NodeId leading_text(const Document& document, NodeId paragraph) {
    if (paragraph == kNoNode) {
        return kNoNode;
    }
    const NodeId first = document[paragraph].first_child;
    return first != kNoNode && document[first].kind == NodeKind::text ? first : kNoNode;
}

void drop_with_space(Document& document, NodeId text, std::size_t bytes) {
    const std::size_t space = leading_space(document.text(text).substr(bytes));
    document.drop_prefix(text, static_cast<std::uint32_t>(bytes + space));
}

std::optional<std::string> take_bold_name(Document& document, NodeId paragraph) {
    if (paragraph == kNoNode || document[paragraph].first_child == kNoNode) {
        return std::nullopt;
    }
    const NodeId strong = document[paragraph].first_child;
    if (document[strong].kind != NodeKind::strong) {
        return std::nullopt;
    }
    std::string name = base::collapse_space(document.plain_text(strong));
    const NodeId after = document[strong].next;
    const bool is_text = after != kNoNode && document[after].kind == NodeKind::text;
    const bool is_closed = name.ends_with(':');
    if (is_closed) {
        name = std::string(base::trim(std::string_view(name).substr(0, name.size() - 1)));
    }
    if (!is_closed && !is_text) {
        return std::nullopt;
    }
    std::size_t taken = 0;
    if (!is_closed) {
        const std::string short_form = parenthesis_behind_name(document.text(after));
        const std::size_t end = name_end_size(document.text(after).substr(short_form.size()));
        if (end == 0) {
            return std::nullopt;
        }
        name = base::collapse_space(name + " " + short_form);
        taken = short_form.size() + end;
    }
    unlink_first(document, paragraph);
    if (is_text) {
        drop_with_space(document, after, taken);
    }
    return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<std::size_t> word_label_size(std::string_view text, std::string_view word) {
    if (text.size() <= word.size() || base::fold_case(text.substr(0, word.size())) != word) {
        return std::nullopt;
    }
    const std::size_t space = leading_space(text.substr(word.size()));
    const std::size_t colon = word.size() + space;
    return colon < text.size() && text[colon] == ':' ? std::optional(colon + 1) : std::nullopt;
}

bool take_word_label(Document& document, NodeId paragraph, std::string_view word) {
    if (const NodeId text = leading_text(document, paragraph); text != kNoNode) {
        const auto size = word_label_size(document.text(text), word);
        if (size) {
            drop_with_space(document, text, *size);
        }
        return size.has_value();
    }
    if (paragraph == kNoNode || document[paragraph].first_child == kNoNode) {
        return false;
    }
    const NodeId strong = document[paragraph].first_child;
    if (document[strong].kind != NodeKind::strong) {
        return false;
    }
    const std::string label = base::fold_case(base::trim(document.plain_text(strong)));
    const std::string bare = label.ends_with(':') ? label.substr(0, label.size() - 1) : label;
    return base::trim(bare) == word && take_bold_name(document, paragraph).has_value();
}

}  // namespace unitfolio::load
