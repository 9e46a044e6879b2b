#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

namespace unitfolio::markup {

namespace {

constexpr std::array kNames{
    "document",      "paragraph",  "heading",        "bullet_list",    "ordered_list", "item",
    "block_quote",   "code_block", "thematic_break", "raw_html_block", "table",        "table_row",
    "table_cell",    "footnote",   "text",           "soft_break",     "line_break",   "code",
    "emphasis",      "strong",     "strikethrough",  "link",           "image",        "raw_html",
    "footnote_mark", "reference"};

std::string description(const Document& document, NodeId id) {
    const Node& node = document[id];
    std::string out = kNames.at(static_cast<std::size_t>(node.kind));
    if (node.number != 0) {
        out += std::to_string(node.number);
    }
    if (!document.info(id).empty()) {
        out += '<' + std::string(document.info(id)) + '>';
    }
    if (!document.title(id).empty()) {
        out += '"' + std::string(document.title(id)) + '"';
    }
    if (!document.text(id).empty()) {
        out += '\'' + std::string(document.text(id)) + '\'';
    }
    return out;
}

// Trees of tests are shallow.
// NOLINTNEXTLINE(misc-no-recursion)
std::string subtree(const Document& document, NodeId id) {
    std::string out = description(document, id);
    std::string inner;
    for (const NodeId child : document.children(id)) {
        inner += (inner.empty() ? "" : " ") + subtree(document, child);
    }
    return inner.empty() ? out : out + '(' + inner + ')';
}

}  // namespace

std::string_view Parsed::source_of(NodeId id) const {
    const base::Span span = document.span(id);
    return sources[span.source].text().substr(span.begin, span.end - span.begin);
}

std::vector<NodeId> Parsed::all(NodeKind kind) const {
    std::vector<NodeId> found;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const NodeId id{static_cast<std::uint32_t>(i)};
        if (document[id].kind == kind) {
            found.push_back(id);
        }
    }
    return found;
}

NodeId Parsed::first(NodeKind kind) const {
    const std::vector<NodeId> found = all(kind);
    REQUIRE_FALSE(found.empty());
    return found.front();
}

std::string Parsed::shape() const {
    std::string out;
    for (const NodeId child : document.children(document.root())) {
        out += (out.empty() ? "" : " ") + subtree(document, child);
    }
    return out;
}

std::string_view Parsed::only_code() const {
    REQUIRE(diagnostics.all().size() <= 1);
    return diagnostics.all().empty() ? std::string_view()
                                     : base::code_info(diagnostics.all().front().code).name;
}

Parsed parsed(std::string_view text, const MarkdownLimits& limits) {
    Parsed result;
    const base::SourceId id = result.sources.add("text.md", std::string(text));
    result.document = parse_markdown(result.sources,
                                     {id, 0, static_cast<std::uint32_t>(text.size())},
                                     limits,
                                     result.diagnostics);
    return result;
}

Parsed parsed_between(std::string_view before, std::string_view text, std::string_view after) {
    Parsed result;
    std::string whole(before);
    whole.append(text).append(after);
    const base::SourceId id = result.sources.add("text.md", std::move(whole));
    const base::Span range{id,
                           static_cast<std::uint32_t>(before.size()),
                           static_cast<std::uint32_t>(before.size() + text.size())};
    result.document = parse_markdown(result.sources, range, {}, result.diagnostics);
    return result;
}

}  // namespace unitfolio::markup
