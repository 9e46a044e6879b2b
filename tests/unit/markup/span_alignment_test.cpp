#include "markup/span_alignment.h"

#include "markup/decoded_text.h"
#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

namespace {

std::string_view first_source(const Parsed& result, NodeKind kind) {
    return result.source_of(result.first(kind));
}

/// What must hold of every tree, whatever the text: the first thing that doesn't, or "".
std::string broken_rule(const Parsed& result, std::uint32_t begin, std::uint32_t end) {
    const Document& document = result.document;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const Node& node = document[NodeId{static_cast<std::uint32_t>(i)}];
        const std::string where = "node " + std::to_string(i);
        if (node.begin > node.end || node.begin < begin || node.end > end) {
            return where + " lies outside the text";
        }
        if (i != 0 &&
            (node.begin < document[node.parent].begin || node.end > document[node.parent].end)) {
            return where + " lies outside its parent";
        }
        if (node.next != kNoNode && document[node.next].kind != NodeKind::footnote &&
            document[node.next].begin < node.end) {
            return where + " overlaps the next";
        }
    }
    return {};
}

/// Whether every text node is exactly its source, given a text without escapes and entities.
std::string wrong_text(const Parsed& result) {
    for (const NodeId id : result.all(NodeKind::text)) {
        if (result.source_of(id) != result.document.text(id)) {
            return "'" + std::string(result.document.text(id)) + "' is placed at '" +
                   std::string(result.source_of(id)) + "'";
        }
    }
    return {};
}

/// The same numbers on every machine.
class Dice {
  public:
    std::size_t roll(std::size_t sides) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % sides;
    }

  private:
    std::uint64_t state_ = 20260314;
};

}  // namespace

TEST_CASE("text is placed exactly in all surroundings") {
    const std::vector<std::string> texts{
        "plain *emphasis* and **strong _both_** end",
        "first\nsecond\n  third  \nfourth",
        "- item\n  more\n\n  second *par*\n\t- deep\n",
        "1.  one\n\n    two\n10. three",
        "> quote\n> more\nlazy\n\n> > deep *x*\n> > y\n> z",
        "-\ttab\n\n\tafter\ttab *x*",
        "“quotes” – dash *é* 😀 **ß**",
        "# head *x* ##\n\nset *y*\next\n===",
        "|a|*b*|\n|:-|-:|\n| c  | `d` e |\n|f|",
        "text above\n| a | b |\n|---|---|\n| *c* | d |",
        "> | a | b |\n> |---|---|\n> | c | d |",
        "- | a | b |\n  |---|---|\n  | c | d |",
        "[a *b*](c \"d\") ![e](f) <http://g.h> i",
        "[a]: /b 'c'\n[d]: </e>\n[a] and [x][d] and [d][] z",
        "`a` ``b ` c`` ~~d~~ ~e~ <b>f</b> <!-- g -->h",
        "a[^1] b[^two]\n\n[^1]: note *x*\n\n    more\n\n[^two]: y",
        "- [ ] open *x*\n- [x] done\n  more",
        "[a\nb](c\n'd') e\n\n> [f\n> g](h\n> 'i') j",
        "a\r\nb *c*\r\n\r\n- d\r\n  e",
        "*[[a]] b* [[c|d]] e [[f\ng]] h",
        "***a** b* c_d_e __f__ *g **h***",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        const Parsed alone = parsed(text);
        CHECK(wrong_text(alone) == "");
        CHECK(broken_rule(alone, 0, static_cast<std::uint32_t>(text.size())) == "");
        const Parsed inner = parsed_between("---\na: *b*\n---\n", text, "*c*");
        CHECK(wrong_text(inner) == "");
        CHECK(inner.shape() == alone.shape());
    }
}

TEST_CASE("escapes and entities are part of their text") {
    const Parsed result = parsed("a \\*b &amp; &copy; &#65; &nope; \\q *c*");
    CHECK(result.document.text(result.first(NodeKind::text)) == "a *b & © A &nope; \\q ");
    CHECK(first_source(result, NodeKind::text) == "a \\*b &amp; &copy; &#65; &nope; \\q ");
    CHECK(first_source(result, NodeKind::emphasis) == "*c*");
}

TEST_CASE("an ampersand that is escaped is not taken for what it escapes") {
    const Parsed result = parsed("&amp;amp; *a* \\&amp; *b*");
    CHECK(result.source_of(result.all(NodeKind::emphasis)[0]) == "*a*");
    CHECK(result.source_of(result.all(NodeKind::emphasis)[1]) == "*b*");
}

TEST_CASE("spans of running text include the markers") {
    const Parsed result =
        parsed("_a_ **b** ~~c~~ ``d` `` [e](f 'g') ![h](i) <j@k.l> x[^m]\n\n[^m]: n");
    CHECK(first_source(result, NodeKind::emphasis) == "_a_");
    CHECK(first_source(result, NodeKind::strong) == "**b**");
    CHECK(first_source(result, NodeKind::strikethrough) == "~~c~~");
    CHECK(first_source(result, NodeKind::code) == "``d` ``");
    CHECK(first_source(result, NodeKind::link) == "[e](f 'g')");
    CHECK(first_source(result, NodeKind::image) == "![h](i)");
    CHECK(result.source_of(result.all(NodeKind::link)[1]) == "<j@k.l>");
    CHECK(first_source(result, NodeKind::footnote_mark) == "[^m]");
    CHECK(first_source(result, NodeKind::footnote) == "[^m]: n");
}

TEST_CASE("links of all notations end where they end") {
    const Parsed result = parsed("[a]: /u\n\n[a] ([a]) [b][a] [a][] [a](not a link [a](v(w)\\))x");
    const std::vector<NodeId> links = result.all(NodeKind::link);
    REQUIRE(links.size() == 6);
    CHECK(result.source_of(links[0]) == "[a]");
    CHECK(result.source_of(links[1]) == "[a]");
    CHECK(result.source_of(links[2]) == "[b][a]");
    CHECK(result.source_of(links[3]) == "[a][]");
    CHECK(result.source_of(links[4]) == "[a]");
    CHECK(result.source_of(links[5]) == "[a](v(w)\\))");
}

TEST_CASE("blocks end with their last line") {
    const Parsed result = parsed(
        "# a #  \n\nb\nc\n===\nd\n\n```\ne\n```\n\n    f\n    g\n\n<p>\nh\n</p>\n\n* * *\n\n> i\n> "
        "j\n");
    const std::vector<NodeId> headings = result.all(NodeKind::heading);
    CHECK(result.source_of(headings[0]) == "# a #");
    CHECK(result.source_of(headings[1]) == "b\nc\n===");
    CHECK(result.source_of(result.all(NodeKind::code_block)[0]) == "```\ne\n```");
    CHECK(result.source_of(result.all(NodeKind::code_block)[1]) == "f\n    g");
    CHECK(first_source(result, NodeKind::raw_html_block) == "<p>\nh\n</p>");
    CHECK(first_source(result, NodeKind::thematic_break) == "* * *");
    CHECK(first_source(result, NodeKind::block_quote) == "> i\n> j");
}

TEST_CASE("code that its container ends does not reach beyond it") {
    const Parsed result = parsed("- ```\n  a\nb");
    CHECK(first_source(result, NodeKind::code_block) == "```\n  a");
    CHECK(first_source(result, NodeKind::bullet_list) == "- ```\n  a");
    CHECK(first_source(result, NodeKind::paragraph) == "b");
}

TEST_CASE("lists and items begin at their marker and end without blank lines") {
    const Parsed result = parsed("a\n\n - b\n\n   c\n\n - [x] d\n\n\ne");
    CHECK(first_source(result, NodeKind::bullet_list) == "- b\n\n   c\n\n - [x] d");
    CHECK(result.source_of(result.all(NodeKind::item)[0]) == "- b\n\n   c");
    CHECK(result.source_of(result.all(NodeKind::item)[1]) == "- [x] d");
}

TEST_CASE("tables, rows and cells are placed exactly") {
    const Parsed result = parsed("x\n| a | b\\|c |\n|---|---|\n|  `d\\|e`  | |\n| f");
    CHECK(first_source(result, NodeKind::paragraph) == "x");
    CHECK(first_source(result, NodeKind::table) ==
          "| a | b\\|c |\n|---|---|\n|  `d\\|e`  | |\n| f");
    const std::vector<NodeId> rows = result.all(NodeKind::table_row);
    CHECK(result.source_of(rows[0]) == "| a | b\\|c |");
    CHECK(result.source_of(rows[1]) == "|  `d\\|e`  | |");
    const std::vector<NodeId> cells = result.all(NodeKind::table_cell);
    CHECK(result.source_of(cells[1]) == "b\\|c");
    CHECK(result.source_of(cells[2]) == "`d\\|e`");
    CHECK(result.source_of(cells[3]).empty());
    CHECK(result.source_of(cells[4]) == "f");
    CHECK(result.source_of(cells[5]).empty());
}

TEST_CASE("the rules hold for random texts") {
    constexpr std::array<std::string_view, 48> kPieces{"a",
                                                       "b c",
                                                       "é",
                                                       "*",
                                                       "**",
                                                       "_",
                                                       "`",
                                                       "[",
                                                       "]",
                                                       "[[",
                                                       "]]",
                                                       "|",
                                                       "\\|",
                                                       "\\",
                                                       "(",
                                                       ")",
                                                       "<",
                                                       ">",
                                                       "> ",
                                                       "- ",
                                                       "1. ",
                                                       "\n",
                                                       "\n\n",
                                                       "  \n",
                                                       "\\\n",
                                                       "\t",
                                                       "    ",
                                                       "&amp;",
                                                       "&no;",
                                                       "~~",
                                                       "# ",
                                                       "===\n",
                                                       "---\n",
                                                       "|-|-|\n",
                                                       "| a | b |\n",
                                                       "[^1]",
                                                       "[^1]: ",
                                                       "[f]",
                                                       "[f]: /u\n",
                                                       "![i](j)",
                                                       "[l](m \"n\")",
                                                       "<http://x.y>",
                                                       "<b>",
                                                       "```\n",
                                                       "- [ ] ",
                                                       "😀",
                                                       "\r\n",
                                                       "word "};
    Dice dice;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t left = dice.roll(20) + 1; left > 0; --left) {
            text += kPieces.at(dice.roll(kPieces.size()));
        }
        CAPTURE(text);
        const Parsed result = parsed(text);
        REQUIRE(broken_rule(result, 0, static_cast<std::uint32_t>(text.size())) == "");
    }
}

}  // namespace unitfolio::markup
