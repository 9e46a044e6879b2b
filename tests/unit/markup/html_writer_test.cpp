#include "markup/html_writer.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

namespace {

std::string html(const Parsed& result,
                 const HtmlContext& context = {},
                 const HtmlOptions& options = {}) {
    const std::vector<NodeId> nodes = result.document.children(result.document.root());
    return write_html(result.document, nodes, context, options).text();
}

std::string html(std::string_view text, const HtmlOptions& options = {}) {
    return html(parsed(text), {}, options);
}

/// Knows one unit, something that has no address, and the term "change" where a text begins with
/// it.
class Knowing : public HtmlContext {
  public:
    explicit Knowing(const Document& document)
        : document_(document) {}

    [[nodiscard]] std::optional<ReferenceLink> reference(NodeId node) const override {
        if (document_.info(node) == "unit") {
            return ReferenceLink{"/u/?a&b", "Unit <1>"};
        }
        if (document_.info(node) == "kept") {
            return ReferenceLink{"", "Kept elsewhere"};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<TermMention> mentions(NodeId text_node) const override {
        if (document_.text(text_node).starts_with("change")) {
            return {{0, 6, "/g#change", "Being \"different\""}};
        }
        return {};
    }

    [[nodiscard]] std::string url(NodeId /*node*/, std::string_view written) const override {
        return "../" + std::string(written);
    }

    [[nodiscard]] std::optional<std::string> heading_id(NodeId heading) const override {
        return "h-" + document_.plain_text(heading);
    }

  private:
    const Document& document_;
};

std::string knowing_html(std::string_view text) {
    const Parsed result = parsed(text);
    return html(result, Knowing(result.document));
}

}  // namespace

TEST_CASE("running text") {
    CHECK(html("a *b* **c** ~~d~~ `e<` \nf  \ng \"&amp;\"") ==
          "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code>\nf<br>\n"
          "g &quot;&amp;&quot;</p>\n");
}

TEST_CASE("what has a name and no address is named without a link") {
    CHECK(knowing_html("[[kept]] [[kept|own words]]") == "<p>Kept elsewhere own words</p>\n");
}

TEST_CASE("headings are shifted and end at the sixth level") {
    CHECK(html("# a\n\n##### b", {2, ""}) == "<h3>a</h3>\n<h6>b</h6>\n");
    CHECK(html("# a", {-3, ""}) == "<h1>a</h1>\n");
    CHECK(knowing_html("# a") == "<h1 id=\"h-a\">a</h1>\n");
}

TEST_CASE("tight and loose lists") {
    CHECK(html("- a\n  - b\n- c") ==
          "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n");
    CHECK(html("3. a\n\n4. b") ==
          "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n");
}

TEST_CASE("task lists say their state without form fields") {
    CHECK(html("- [ ] a\n- [x] b") ==
          "<ul>\n"
          "<li class=\"task-item\"><span class=\"task\"><span aria-hidden=\"true\">☐</span>"
          "<span class=\"vh\">To do:</span></span> a</li>\n"
          "<li class=\"task-item\"><span class=\"task done\"><span aria-hidden=\"true\">☑</span>"
          "<span class=\"vh\">Done:</span></span> b</li>\n"
          "</ul>\n");
}

TEST_CASE("quotations, code and breaks") {
    CHECK(html("> a\n\n```c++ x\n<b>\n```\n\n---") ==
          "<blockquote>\n<p>a</p>\n</blockquote>\n"
          "<pre><code class=\"language-c++\">&lt;b&gt;\n</code></pre>\n<hr>\n");
}

TEST_CASE("tables have a head, a body and classes for alignment") {
    CHECK(html("| |a|\n|-|:-:|\n|b|c|\n|d|") ==
          "<table>\n<thead>\n<tr>\n<td></td>\n<th scope=\"col\" class=\"al-centre\">a</th>\n</tr>\n"
          "</thead>\n<tbody>\n<tr>\n<td>b</td>\n<td class=\"al-centre\">c</td>\n</tr>\n"
          "<tr>\n<td>d</td>\n<td class=\"al-centre\"></td>\n</tr>\n</tbody>\n</table>\n");
    CHECK(html("|a|\n|-|") ==
          "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n");
}

TEST_CASE("raw HTML is shown, not done") {
    CHECK(html("a <img src=x onerror=alert(1)>") ==
          "<p>a &lt;img src=x onerror=alert(1)&gt;</p>\n");
    CHECK(html("<script>\nx()\n</script>") == "<p>&lt;script&gt;\nx()\n&lt;/script&gt;\n</p>\n");
}

TEST_CASE("comments are authors' notes, not text") {
    CHECK(html("a\n\n<!-- ask Dilwyn -->\n\nb <!-- sure? -->c") == "<p>a</p>\n<p>b c</p>\n");
}

TEST_CASE("links and pictures that are allowed") {
    CHECK(html("[a](/b?c=1&d=2 'e \"f\"') ![g *h*](i.png)") ==
          "<p><a href=\"/b?c=1&amp;d=2\" title=\"e &quot;f&quot;\">a</a> "
          "<img src=\"i.png\" alt=\"g h\" loading=\"lazy\"></p>\n");
    CHECK(knowing_html("[a](b) ![c](d)") ==
          "<p><a href=\"../b\">a</a> <img src=\"../d\" alt=\"c\" loading=\"lazy\"></p>\n");
    CHECK(html("[](b)") == "<p><a href=\"b\">b</a></p>\n");
}

TEST_CASE("links and pictures that are not allowed become their text") {
    CHECK(html("[a *b*](javascript:x) ![c](data:image/png,x) [d](//e) [f](&#106;avascript:g)") ==
          "<p>a <em>b</em> c d f</p>\n");
}

TEST_CASE("references become links if they are known") {
    CHECK(knowing_html("[[unit]] [[unit|own *words*]] [[other]] [[other|x<y]]") ==
          "<p><a href=\"/u/?a&amp;b\">Unit &lt;1&gt;</a> <a href=\"/u/?a&amp;b\">own words</a> "
          "other x&lt;y</p>\n");
}

TEST_CASE("there are no links within links") {
    CHECK(knowing_html("[change [[unit]] x[^1]](y)\n\n[^1]: z")
              .starts_with("<p><a href=\"../y\">change Unit &lt;1&gt; x<sup "
                           "class=\"footnote-mark\">1</sup></a></p>"));
}

TEST_CASE("mentions of terms are linked") {
    CHECK(
        knowing_html("change & *changes*") ==
        "<p><a class=\"term\" href=\"/g#change\" title=\"Being &quot;different&quot;\">change</a> "
        "&amp; <em><a class=\"term\" href=\"/g#change\" title=\"Being "
        "&quot;different&quot;\">change"
        "</a>s</em></p>\n");
}

TEST_CASE("footnotes are linked both ways under the prefix") {
    CHECK(
        html("a[^x] b[^x]\n\n[^x]: c", {0, "p-"}) ==
        "<p>a<sup class=\"footnote-mark\"><a id=\"p-fnref-1\" href=\"#p-fn-1\" "
        "aria-label=\"Footnote 1\">1</a></sup> b<sup class=\"footnote-mark\">"
        "<a id=\"p-fnref-1-2\" href=\"#p-fn-1\" aria-label=\"Footnote 1\">1</a></sup></p>\n"
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"
        "<li id=\"p-fn-1\">\n<p>c <a class=\"footnote-back\" href=\"#p-fnref-1\" "
        "aria-label=\"Back to mark 1\">↩︎</a> <a class=\"footnote-back\" href=\"#p-fnref-1-2\" "
        "aria-label=\"Back to mark 1, place 2\">↩︎</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("a footnote that ends in a list gets its back link below") {
    CHECK(html("a[^x]\n\n[^x]: - c").find("</ul>\n<p><a class=\"footnote-back\"") !=
          std::string::npos);
}

TEST_CASE("inlines can be written by themselves") {
    const Parsed result = parsed("a *b*\n\nc");
    const std::vector<NodeId> inlines = result.document.children(result.first(NodeKind::paragraph));
    CHECK(write_html(result.document, inlines, HtmlContext()).text() == "a <em>b</em>");
}

TEST_CASE("a deep document needs no deep calls") {
    Document document;
    Node node;
    node.kind = NodeKind::block_quote;
    const NodeId top = document.append(document.root(), node);
    for (NodeId at = top; document.size() < 300'000;) {
        at = document.append(at, node);
    }
    const std::vector<NodeId> nodes{top};
    const std::string out = write_html(document, nodes, HtmlContext()).text();
    CHECK(out.ends_with("</blockquote>\n</blockquote>\n"));
}

}  // namespace unitfolio::markup
