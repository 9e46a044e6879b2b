#include "markup/markdown_parser.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace unitfolio::markup {

TEST_CASE("paragraphs hold text, breaks and emphasis") {
    CHECK(parsed("a *b* **c**\nd  \ne").shape() ==
          "paragraph(text'a ' emphasis(text'b') text' ' strong(text'c') soft_break text'd' "
          "line_break text'e')");
}

TEST_CASE("text that the library splits is one node") {
    CHECK(parsed("a_b [c] *d &amp; e").shape() == "paragraph(text'a_b [c] *d & e')");
}

TEST_CASE("punctuation stays as the author wrote it") {
    CHECK(parsed("\"it's\" -- ...").shape() == "paragraph(text'\"it's\" -- ...')");
}

TEST_CASE("headings of both notations carry their level") {
    CHECK(parsed("### a ###\n\nb\nc\n---").shape() ==
          "heading3(text'a') heading2(text'b' soft_break text'c')");
}

TEST_CASE("lists carry their first number and items their task state") {
    const Parsed ordered = parsed("3. a\n4. b");
    CHECK(ordered.shape() == "ordered_list3(item(paragraph(text'a')) item(paragraph(text'b')))");
    CHECK(ordered.document[ordered.first(NodeKind::ordered_list)].is_tight);
    CHECK(parsed("- [ ] a\n- [x] b\n- c").shape() ==
          "bullet_list1(item1(paragraph(text'a')) item2(paragraph(text'b')) "
          "item(paragraph(text'c')))");
}

TEST_CASE("a list with blank lines between its items is not tight") {
    const Parsed loose = parsed("- a\n\n- b");
    CHECK_FALSE(loose.document[loose.first(NodeKind::bullet_list)].is_tight);
    CHECK(loose.document[loose.first(NodeKind::bullet_list)].number == 0);
}

TEST_CASE("code keeps its text and language") {
    CHECK(parsed("```c++ x\na\n```\n\n    b\n\n`c`").shape() ==
          "code_block<c++ x>'a\n' code_block'b\n' paragraph(code'c')");
}

TEST_CASE("quotations and thematic breaks") {
    CHECK(parsed("> a\n\n***").shape() == "block_quote(paragraph(text'a')) thematic_break");
}

TEST_CASE("raw HTML is kept as its source") {
    CHECK(parsed("<div>\n\na <b>").shape() ==
          "raw_html_block'<div>\n' paragraph(text'a ' raw_html'<b>')");
}

TEST_CASE("tables carry head and alignment") {
    CHECK(parsed("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|").shape() ==
          "table(table_row1(table_cell(text'a') table_cell1(text'b') table_cell2(text'c') "
          "table_cell3(text'd')) table_row(table_cell(text'1') table_cell1(text'2') "
          "table_cell2 table_cell3))");
}

TEST_CASE("links, pictures and strikethrough") {
    CHECK(parsed("[a](b \"c\") ![d *e*](f) ~~g~~ <http://h>").shape() ==
          "paragraph(link<b>\"c\"(text'a') text' ' image<f>(text'd ' emphasis(text'e')) text' ' "
          "strikethrough(text'g') text' ' link<http://h>(text'http://h'))");
}

TEST_CASE("addresses in running text are not made links") {
    CHECK(parsed("see http://a.b, :a@b.c and www.c.d").shape() ==
          "paragraph(text'see http://a.b, :a@b.c and www.c.d')");
    CHECK(parsed(":a@b.c").shape() == "paragraph(text':a@b.c')");
}

TEST_CASE("footnotes are numbered by first use and keep their labels") {
    CHECK(parsed("a[^y] b[^x]\n\n[^x]: X\n[^y]: Y").shape() ==
          "paragraph(text'a' footnote_mark1<y> text' b' footnote_mark2<x>) "
          "footnote1<y>(paragraph(text'Y')) footnote2<x>(paragraph(text'X'))");
}

TEST_CASE("only the range that was asked for is read") {
    const Parsed inner = parsed_between("---\nt: 1\n---\n", "# a\n\nb", "\n\n# c");
    CHECK(inner.shape() == "heading1(text'a') paragraph(text'b')");
    CHECK(inner.source_of(inner.first(NodeKind::paragraph)) == "b");
}

TEST_CASE("a byte order mark is not text") {
    CHECK(parsed("\xEF\xBB\xBF# a").shape() == "heading1(text'a')");
}

TEST_CASE("an empty text is an empty document") {
    CHECK(parsed("").shape().empty());
    CHECK(parsed("\n \n").shape().empty());
}

TEST_CASE("text, pool and nodes do not depend on what other threads parse") {
    const std::string text = "~~a~~ [[b]] *c* ~d~\n\n|e|\n|-|\n|~~f~~|\n";
    const std::string expected = parsed(text).shape();
    REQUIRE(expected.find("strikethrough") != std::string::npos);
    std::atomic<int> differences = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                differences += parsed(text).shape() == expected ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(differences == 0);
}

}  // namespace unitfolio::markup
