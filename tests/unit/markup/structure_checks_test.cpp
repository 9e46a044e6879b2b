#include "markup/structure_checks.h"

#include "markup/markdown_parser.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio;

namespace {

/// "2:1 table-malformed: message" for every fault.
std::string faults(const std::string& text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto id = sources.add("x.md", text);
    const base::Span all{id, 0, static_cast<std::uint32_t>(text.size())};
    const auto document = markup::parse_markdown(sources, all, {}, diagnostics);
    markup::check_structure(document, sources, diagnostics);
    std::string words;
    for (const auto& each : diagnostics.all()) {
        const auto place = sources[id].position(each.span.begin);
        words += std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                 std::string(base::code_info(each.code).name) + ": " + each.message + "\n";
    }
    return words;
}

}  // namespace

TEST_CASE("a code block without an end that holds headings is told") {
    const std::string message =
        "fence-unclosed: this code block is never ended, so everything below is part of it\n";
    CHECK(faults("a\n\n```\ncode\n\n## Heading\n") == "3:1 " + message);
    CHECK(faults("~~~~ yaml\ncode\n~~~\n### Heading\ntext") == "1:1 " + message);
    CHECK(faults("```\n## Heading\n```\n").empty());
    CHECK(faults("````\n## Heading\n```\n`````\n").empty());
    CHECK(faults("```\n# remark\ncode\n").empty());
    CHECK(faults("    ## indented\n").empty());
}

TEST_CASE("lines that look like a table and are none are told") {
    CHECK(faults("| a | b |\n| 1 | 2 |\n") ==
          "1:1 table-malformed: this is no table: the line of hyphens below its head is missing\n");
    CHECK(faults("| a | b |\n|---|\n| 1 | 2 |\n") ==
          "2:1 table-malformed: this is no table: its head has 2 columns and this line has 1\n");
    CHECK(faults("a | b\n---|---|---\n1 | 2\n") ==
          "2:1 table-malformed: this is no table: its head has 2 columns and this line has 3\n");
    CHECK(faults("> | a | b |\n> | 1 | 2 |\n") ==
          "1:3 table-malformed: this is no table: the line of hyphens below its head is missing\n");
    CHECK(faults("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n") ==
          "5:1 table-malformed: an empty line cuts this row off its table\n");
}

TEST_CASE("cells that are left out are told where they stand") {
    CHECK(faults("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n") ==
          "3:10 table-malformed: this row has 3 cells and the head of the table has 2: the rest is "
          "left out\n");
    CHECK(faults("a | b\n---|---\n1 | 2 \\| 3\n1\n").empty());
    CHECK(faults("| a | b |\n|:-:|---|\n| 1 |\n| `x\\|y` | [[u\\|v]] |\n").empty());
}

TEST_CASE("a bar in running text makes no table") {
    CHECK(faults("a | b\nc | d\n").empty());
    CHECK(faults("|x| is the amount of x\n").empty());
}

TEST_CASE("headings that skip a level are told") {
    CHECK(faults("## A\n\n#### B\n\n##### C\n\n## D\n") ==
          "3:1 heading-malformed: a heading of level 4 follows one of level 2\n");
    CHECK(faults("### A\n\n## B\n\n### C\n").empty());
    CHECK(faults("# Title\n\n### A\n").empty());
    CHECK(faults("## A\n\n> #### quoted\n\n### B\n").empty());
}
