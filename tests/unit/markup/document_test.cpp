#include "markup/document.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

namespace unitfolio::markup {

TEST_CASE("a new document is its root alone") {
    const Document document;
    CHECK(document.size() == 1);
    CHECK(document.children(document.root()).empty());
    CHECK(document.plain_text(document.root()).empty());
}

TEST_CASE("appended nodes are the last children of their parents") {
    Document document;
    Node node;
    node.kind = NodeKind::paragraph;
    const NodeId first = document.append(document.root(), node);
    const NodeId second = document.append(kNoNode, node);
    const NodeId inner = document.append(first, node);
    CHECK(document.children(document.root()) == std::vector<NodeId>{first, second});
    CHECK(document.children(first) == std::vector<NodeId>{inner});
    CHECK(document[inner].parent == first);
}

TEST_CASE("plain text is what a reader sees") {
    const Parsed result = parsed("a *b*\nc `d` [e](f) ![g](h) [[i]] [[j|k l]] &amp;");
    CHECK(result.document.plain_text(result.document.root()) == "a b c d e g i k l &");
}

TEST_CASE("blocks are separated by a space in plain text") {
    const Parsed result = parsed("# a\n\nb\n\n- c\n- d\n\n|e|f|\n|-|-|");
    CHECK(result.document.plain_text(result.document.root()) == "a b c d e f");
}

TEST_CASE("a prefix is dropped from text and span") {
    Parsed result = parsed("1.1 Explain");
    const NodeId text = result.first(NodeKind::text);
    result.document.drop_prefix(text, 4);
    CHECK(result.document.text(text) == "Explain");
    CHECK(result.source_of(text) == "Explain");
}

TEST_CASE("plain text of a deep document needs no deep calls") {
    Document document;
    Node node;
    node.kind = NodeKind::block_quote;
    NodeId at = document.root();
    for (int i = 0; i < 500'000; ++i) {
        at = document.append(at, node);
    }
    node.kind = NodeKind::text;
    node.text = document.store("a");
    document.append(at, node);
    CHECK(document.plain_text(document.root()) == "a");
}

}  // namespace unitfolio::markup
