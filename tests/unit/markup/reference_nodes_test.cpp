#include "markup/reference_nodes.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::markup {

TEST_CASE("a reference has a target and perhaps words of its own") {
    CHECK(parsed("a [[b-c]] d").shape() == "paragraph(text'a ' reference<b-c> text' d')");
    CHECK(parsed("[[ b | own  words ]]").shape() == "paragraph(reference<b>'own words')");
    CHECK(parsed("[[b|]]").shape() == "paragraph(reference<b>)");
}

TEST_CASE("targets of all kinds are kept as written") {
    for (const std::string target : {"focus-awards/x_y_z#2.1",
                                     "#lo-2",
                                     "#1.10",
                                     "E07",
                                     "term:net promoter score",
                                     "term:customer’s voice",
                                     "page:a",
                                     "term:R&D"}) {
        const Parsed result = parsed("x [[" + target + "]] y");
        CHECK(result.document.info(result.first(NodeKind::reference)) == target);
        CHECK(result.source_of(result.first(NodeKind::reference)) == "[[" + target + "]]");
    }
}

TEST_CASE("references stand wherever text stands") {
    CHECK(parsed("# a [[b]]").shape() == "heading1(text'a ' reference<b>)");
    CHECK(parsed("- [[b]]\n- [x] [[c]]").shape() ==
          "bullet_list1(item(paragraph(reference<b>)) item2(paragraph(reference<c>)))");
    CHECK(parsed("> *a [[b]]*").shape() ==
          "block_quote(paragraph(emphasis(text'a ' reference<b>)))");
    CHECK(parsed("|a|\n|-|\n|[[b\\|c]]|").shape() ==
          "table(table_row1(table_cell(text'a')) table_row(table_cell(reference<b>'c')))");
    CHECK(parsed("[x [[b]]](u)").shape() == "paragraph(link<u>(text'x ' reference<b>))");
}

TEST_CASE("a reference may be broken over lines and hold emphasis") {
    CHECK(parsed("[[term:net\n  promoter]]").shape() == "paragraph(reference<term:net promoter>)");
    CHECK(parsed("> [[a|b\n> *c* `d`]]").shape() == "block_quote(paragraph(reference<a>'b c d'))");
}

TEST_CASE("code, raw HTML and escaped brackets hold no references") {
    CHECK(parsed("`[[a]]` <i title='[[b]]'>").all(NodeKind::reference).empty());
    CHECK(parsed("```\n[[a]]\n```\n\n    [[b]]").all(NodeKind::reference).empty());
    CHECK(parsed("\\[[x]] [\\[y]] &#91;[z]]").shape() == "paragraph(text'[[x]] [[y]] [[z]]')");
    CHECK(parsed("\\[[x]] [\\[y]] &#91;[z]]").only_code().empty());
}

TEST_CASE("of many brackets the innermost two count") {
    CHECK(parsed("[[[a]]]").shape() == "paragraph(text'[' reference<a> text']')");
}

TEST_CASE("a definition of the label does not take a reference apart") {
    CHECK(parsed("[x]: /u\n\n[[x]] [x]").shape() ==
          "paragraph(reference<x> text' ' link</u>(text'x'))");
}

TEST_CASE("what stands between references is kept") {
    CHECK(parsed("[[a]]*b*[[c]]![](d)`e`[[f]]").shape() ==
          "paragraph(reference<a> emphasis(text'b') reference<c> image<d> code'e' reference<f>)");
}

TEST_CASE("a reference without a target is reported and stays text") {
    const Parsed empty = parsed("a [[ ]] b");
    CHECK(empty.only_code() == "reference-syntax");
    CHECK(empty.diagnostics.all().front().span.begin == 2);
    CHECK(empty.diagnostics.all().front().span.end == 7);
    CHECK(empty.shape() == "paragraph(text'a [[ ]] b')");
    CHECK(parsed("[[|b]]").only_code() == "reference-syntax");
}

TEST_CASE("a reference that never closes is reported at its brackets") {
    const Parsed open = parsed("a [[b\n\nc]]");
    CHECK(open.only_code() == "reference-syntax");
    CHECK(open.diagnostics.all().front().span.begin == 2);
    CHECK(open.diagnostics.all().front().span.end == 4);
    CHECK(open.shape() == "paragraph(text'a [[b') paragraph(text'c]]')");
}

TEST_CASE("an unescaped separator in a table is explained") {
    const Parsed cell = parsed("|a|b|\n|-|-|\n|[[x|y]]|");
    REQUIRE(cell.only_code() == "reference-syntax");
    CHECK(cell.diagnostics.all().front().hints.size() == 2);
}

TEST_CASE("an unclosed reference does not swallow the next one") {
    const Parsed both = parsed("[[a and [[b]]");
    CHECK(both.shape() == "paragraph(text'[[a and ' reference<b>)");
    CHECK(both.only_code() == "reference-syntax");
}

}  // namespace unitfolio::markup
