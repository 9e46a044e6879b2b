#include "data/yaml_parser.h"

#include "parsed.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace unitfolio::data {

namespace {

std::string hint_of(const Parsed& file) {
    return file.diagnostics().all().at(0).hints.at(0);
}

}  // namespace

TEST_CASE("Scalars stay the text that was written") {
    const Parsed file = Parsed::yaml(
        "a: 1.10\nb: 010\nc: no\nd: 0x1F\ne: 2026-03-14\nf: 1e3\ng: 12:30:45\nh: .inf\ni: yes\n");
    CHECK(file.shown() ==
          "{a: «1.10», b: «010», c: «no», d: «0x1F», e: «2026-03-14», f: «1e3», g: «12:30:45», h: "
          "«.inf», i: «yes»}");
}

TEST_CASE("Quotes, blocks, folded and continued lines are read as YAML says") {
    const Parsed file = Parsed::yaml(
        "a: 'it''s'\nb: \"q\\\"\\u0175\"\nc: |\n  one\n   two\nd: >-\n  one\n  two\n\n  three\ne: "
        "one\n  two # remark\n");
    CHECK(file.shown() ==
          "{a: «it's», b: «q\"ŵ», c: «one\n two\n», d: «one two\nthree», e: «one two»}");
}

TEST_CASE("Nothing is null, quoted nothing is a text") {
    const Parsed file =
        Parsed::yaml("a:\nb: ~\nc: null\nd: ''\ne: \"~\"\nf: []\ng: {}\nh:\n  -\n  - x\n");
    CHECK(file.shown() == "{a: ~, b: ~, c: ~, d: «», e: «~», f: [], g: {}, h: [~, «x»]}");
}

TEST_CASE("Lists and maps nest in both styles") {
    const Parsed file = Parsed::yaml("a:\n- x\n- - y\n  - z\nb:\n  c: {d: [1, {e: f}], g: h}\n");
    CHECK(file.shown() == "{a: [«x», [«y», «z»]], b: {c: {d: [«1», {e: «f»}], g: «h»}}}");
}

TEST_CASE("Spans cover what was written, to the byte") {
    const Parsed file = Parsed::yaml(
        "ŵ: 'it''s'  # remark\n\"名 前\": \"日\\\"本\"\nplain: one\n  two # remark\nblock: |-  # "
        "remark\n  x\n\n  y\n\nlast: z\n");
    const auto& entries = file.fields().entries;
    REQUIRE(entries.size() == 5);
    CHECK(file.at(entries[0].key_span) == "ŵ");
    CHECK(file.at(entries[0].value.span) == "'it''s'");
    CHECK(file.at(entries[1].key_span) == "\"名 前\"");
    CHECK(file.at(entries[1].value.span) == "\"日\\\"本\"");
    CHECK(file.at(entries[2].value.span) == "one\n  two");
    CHECK(file.at(entries[3].value.span) == "|-  # remark\n  x\n\n  y");
    CHECK(file.at(entries[4].value.span) == "z");
}

TEST_CASE("Spans of lists and maps reach from their beginning to their end") {
    const Parsed file =
        Parsed::yaml("a: [x, 'y]' , ] # remark ]\nb:\n  - p\n  - q\nc: {d: {e: f} }\ng:\nh: ~\n");
    const auto& entries = file.fields().entries;
    REQUIRE(entries.size() == 5);
    CHECK(file.at(entries[0].value.span) == "[x, 'y]' , ]");
    CHECK(file.at(entries[1].value.span) == "- p\n  - q");
    CHECK(file.at(entries[2].value.span) == "{d: {e: f} }");
    CHECK(file.at(entries[2].value.entries[0].value.span) == "{e: f}");
    CHECK(entries[3].value.span.begin == entries[3].key_span.end + 1);
    CHECK(file.at(entries[4].value.span) == "~");
}

TEST_CASE("Columns count code points, also after letters of several bytes") {
    CHECK(Parsed::yaml("Siân Ŵyn: 日本: x\n").faults() ==
          "2:13 front-matter-syntax: a value without quotes can't hold a colon that is followed by "
          "a space\n");
}

TEST_CASE(
    "Anchors, aliases, tags, merge keys, directives and further documents are refused where they "
    "stand") {
    CHECK(Parsed::yaml("a: &x 1\n").faults() ==
          "2:4 front-matter-feature: anchors ('&name') can't be used here\n");
    CHECK(Parsed::yaml("a: *important*\n").faults() ==
          "2:4 front-matter-feature: aliases ('*name') can't be used here\n");
    CHECK(Parsed::yaml("a: !!int 3\n").faults() ==
          "2:4 front-matter-feature: tags ('!name') can't be used here\n");
    CHECK(Parsed::yaml("a: !x [1]\n").faults() ==
          "2:4 front-matter-feature: tags ('!name') can't be used here\n");
    CHECK(Parsed::yaml("a: ! b\n").faults() ==
          "2:4 front-matter-feature: tags ('!name') can't be used here\n");
    CHECK(Parsed::yaml("<<: {a: b}\n").faults() ==
          "2:1 front-matter-feature: merge keys ('<<') can't be used here\n");
    CHECK(Parsed::yaml("# x\n%YAML 1.2\n").faults() ==
          "3:1 front-matter-feature: YAML directives ('%') can't be used here\n");
    CHECK(Parsed::yaml("a: b\n...\nc: d\n").faults() ==
          "4:1 front-matter-feature: a second YAML document begins here\n");
}

TEST_CASE("Refused features leave no fields, and quoted they are texts") {
    CHECK(Parsed::yaml("a: &x 1\n").shown() == "{}");
    CHECK_FALSE(Parsed::yaml("a: &x 1\n").front().readable);
    CHECK(Parsed::yaml("a: '&x'\nb: '*y'\nc: '!z'\n'<<': d\n").shown() ==
          "{a: «&x», b: «*y», c: «!z», <<: «d»}");
}

TEST_CASE("A million laughs are no more than their file") {
    std::string bomb = "a0: &a0 [x, x, x, x]\n";
    for (int i = 1; i < 20; ++i) {
        bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}]\n", i, i - 1);
    }
    const Parsed file = Parsed::yaml(bomb);
    CHECK_FALSE(file.front().readable);
    CHECK(file.diagnostics().all().size() < 10);
    CHECK_FALSE(Parsed::yaml("&a [*a]\n").front().readable);
    CHECK_FALSE(Parsed::yaml("x: &x {b: *x}\n").front().readable);
}

TEST_CASE("Nesting is limited, however deep it goes") {
    CHECK(
        Parsed::yaml("a: " + std::string(31, '[') + std::string(31, ']') + "\n").front().readable);
    const Parsed file = Parsed::yaml("a: " + std::string(32, '[') + std::string(32, ']') + "\n");
    CHECK(file.faults() == "2:35 front-matter-syntax: lists and maps nest more than 32 deep\n");
    for (const char* const part : {"[", "{", "{a: ", "- ", "? ", "[{a: "}) {
        CAPTURE(part);
        std::string deep;
        while (deep.size() < 60'000) {
            deep += part;
        }
        unitfolio::base::Sources sources;
        unitfolio::base::Diagnostics diagnostics;
        const auto id = sources.add("deep.yaml", deep);
        CHECK_FALSE(read_yaml_file(sources, id, diagnostics).readable);
        CHECK(diagnostics.has_errors());
    }
    CHECK_FALSE(Parsed::yaml(std::string(100'000, '[') + "\n").front().readable);
}

TEST_CASE("A field that stands twice is reported with its first place, and the first counts") {
    const Parsed file = Parsed::yaml("a: 1\nb: {c: 1, 'c': 2}\n\"a\": 3\n");
    CHECK(file.faults() ==
          "3:11 field-duplicate: the field 'c' stands twice\n4:1 field-duplicate: the field 'a' "
          "stands twice\n");
    CHECK(file.at(file.diagnostics().all()[1].notes.at(0).span) == "a");
    CHECK(file.shown() == "{a: «1», b: {c: «1»}}");
}

TEST_CASE("Names of fields must be texts") {
    for (const char* const fields :
         {"? [a, b]\n: c\n", "{a: b}: c\n", "[a]: b\n", "null: x\n", "~: x\n", "? \n: c\n"}) {
        CAPTURE(fields);
        const Parsed file = Parsed::yaml(fields);
        CHECK_FALSE(file.front().readable);
        CHECK(file.faults().find("front-matter-feature: the name of a field must be a text") !=
              std::string::npos);
    }
}

TEST_CASE("A colon in a value says to quote it") {
    const Parsed file = Parsed::yaml("title: Managing change: the guide\n");
    CHECK(file.faults() ==
          "2:23 front-matter-syntax: a value without quotes can't hold a colon that is followed by "
          "a space\n");
    CHECK(hint_of(file) == "put the value in quotes");
}

TEST_CASE("So does a colon between brackets, which looks as if they were never closed") {
    const auto file = Parsed::yaml("a: {b: Da iawn: taclus, iawn}\n");
    CHECK(file.faults() ==
          "2:15 front-matter-syntax: a value without quotes can't hold a colon that is followed by "
          "a space\n");
    CHECK(hint_of(file) == "put the value in quotes");
}

TEST_CASE("A tab in the indentation says to use spaces") {
    CHECK(Parsed::yaml("a:\n\tb: c\n").faults() ==
          "3:1 front-matter-syntax: a tab stands in the indentation\n");
    CHECK(Parsed::yaml("a:\n\t- b\n").faults() ==
          "3:1 front-matter-syntax: a tab stands in the indentation\n");
    CHECK(hint_of(Parsed::yaml("a:\n\t- b\n")) == "indent with spaces");
}

TEST_CASE("What is never closed is reported where it was opened") {
    CHECK(Parsed::yaml("a: b\nc: \"open\nd: e\n").faults() ==
          "3:4 front-matter-syntax: the quote is never closed\n");
    CHECK(Parsed::yaml("a: b\nc: 'it''s\nd: e\n").faults() ==
          "3:4 front-matter-syntax: the quote is never closed\n");
    CHECK(Parsed::yaml("a: b\nc: [1, 2\nd: e\n").faults() ==
          "3:4 front-matter-syntax: a bracket is never closed\n");
}

TEST_CASE("A colon without a space is told in its own line") {
    const std::string message =
        "front-matter-syntax: a colon ends the name of a field only if a space follows it\n";
    CHECK(Parsed::yaml("title: x\nunit:slug\norder: 2\n").faults() == "3:5 " + message);
    CHECK(Parsed::yaml("title:x\nunit:slug\norder: 2\n").faults() == "2:6 " + message);
    CHECK(Parsed::yaml("a: https://example.org\nb: c\n").faults().empty());
}

TEST_CASE("A value that a remark cuts short is told") {
    const Parsed file =
        Parsed::yaml("a: Team meeting #4\nb: c # remark\nd: \"e\" #f\ng: [h #2\n]\n");
    CHECK(file.faults() ==
          "2:17 front-matter-syntax: what follows this '#' is a remark, and no part of the value\n"
          "5:7 front-matter-syntax: what follows this '#' is a remark, and no part of the value\n");
    CHECK(file.front().readable);
    CHECK(Parsed::yaml("a: b#c\nd: '#e'\nf:\n  - g\n# remark\n#h: i\n").faults().empty());
}

TEST_CASE("The quotes of a word processor around a value are taken for quotes, and told") {
    const Parsed file = Parsed::yaml("a: “b c”\nd: [‘e’, f]\n“g”: h\n");
    CHECK(file.shown() == "{a: «b c», d: [«e», «f»], g: «h»}");
    CHECK(file.faults() ==
          "2:4 front-matter-syntax: these are the quotes of a word processor\n"
          "3:5 front-matter-syntax: these are the quotes of a word processor\n"
          "4:1 front-matter-syntax: these are the quotes of a word processor\n");
    CHECK(file.diagnostics().count(base::Severity::warning) == 3);
    CHECK(file.front().readable);
    CHECK(Parsed::yaml("a: “b” and c\nb: \"“c”\"\n").faults().empty());
}

TEST_CASE("Other slips have words of their own") {
    CHECK(Parsed::yaml("a: @b\n").faults() ==
          "2:4 front-matter-syntax: a value without quotes can't begin with '@'\n");
    CHECK(Parsed::yaml("a: ,b\n").faults() ==
          "2:4 front-matter-syntax: a value without quotes can't begin with ','\n");
    CHECK(Parsed::yaml("a: }\n").faults() ==
          "2:4 front-matter-syntax: a value without quotes can't begin with '}'\n");
    CHECK(Parsed::yaml("a: - b\n").faults() ==
          "2:4 front-matter-syntax: a list can't begin here\n");
    CHECK(Parsed::yaml("a: 'x' y\n").faults() ==
          "2:8 front-matter-syntax: something follows a value that was already complete\n");
    CHECK(Parsed::yaml("a: b\n c: d\n").faults() ==
          "3:3 front-matter-syntax: this line does not fit the lines before it\n");
    CHECK(Parsed::yaml("- a\nb: c\n").faults() ==
          "3:1 front-matter-syntax: this does not belong to the list before it\n");
    CHECK(Parsed::yaml("a: \"\\q\"\n").faults() ==
          "2:5 front-matter-syntax: a backslash in double quotes is followed by something that it "
          "can't stand for\n");
    CHECK(Parsed::yaml("title:x\n").faults() ==
          "2:1 front-matter-syntax: there must be fields here, not text\n");
    CHECK(Parsed::yaml("- a\n").faults() ==
          "2:1 front-matter-syntax: there must be fields here, not a list\n");
}

TEST_CASE("Escapes can't smuggle control characters in") {
    CHECK(Parsed::yaml("a: \"x\\0y\"\n").faults() ==
          "2:4 front-matter-feature: the text holds a control character\n");
    CHECK(Parsed::yaml("a: \"x\\n\\ty\"\n").shown() == "{a: «x\n\ty»}");
}

}  // namespace unitfolio::data
