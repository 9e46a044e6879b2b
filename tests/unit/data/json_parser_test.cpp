#include "data/json_parser.h"

#include "parsed.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::data {

TEST_CASE("A JSON object at the very start is front matter, the body begins on the next line") {
    const Parsed file("{\n  \"title\": \"x\",\n  \"list\": [1, {\"a\": []}]\n}  \r\n# Body\n");
    CHECK(file.shown() == "{title: «x», list: [«1», {a: []}]}");
    CHECK(file.at(file.front().body) == "# Body\n");
    CHECK(file.faults().empty());
    CHECK(Parsed("\xEF\xBB\xBF{\"a\": 1}\nbody")
              .at(Parsed("\xEF\xBB\xBF{\"a\": 1}\nbody").front().body) == "body");
}

TEST_CASE("Numbers keep the digits of the file, words become texts, null is nothing") {
    CHECK(
        Parsed("{\"a\": 1.10, \"b\": -0.50, \"c\": 1e5, \"d\": 12345678901234567890123, \"e\": "
               "true, \"f\": null, \"g\":0}")
            .shown() ==
        "{a: «1.10», b: «-0.50», c: «1e5», d: «12345678901234567890123», e: «true», f: ~, g: «0»}");
}

TEST_CASE("Spans cover what was written, to the byte") {
    const Parsed file(
        "{ \"ŵ\" :1.10 ,\"名\": \"日\\\"\\u0041\",\n \"c\":[ true , null ], \"d\": { } }");
    const auto& entries = file.fields().entries;
    REQUIRE(entries.size() == 4);
    CHECK(file.at(entries[0].key_span) == "\"ŵ\"");
    CHECK(file.at(entries[0].value.span) == "1.10");
    CHECK(file.at(entries[1].value.span) == "\"日\\\"\\u0041\"");
    CHECK(file.at(entries[2].value.span) == "[ true , null ]");
    CHECK(file.at(entries[2].value.items[0].span) == "true");
    CHECK(file.at(entries[2].value.items[1].span) == "null");
    CHECK(file.at(entries[3].value.span) == "{ }");
    CHECK(entries[1].value.scalar == "日\"A");
}

TEST_CASE("The rules for fields are those of YAML") {
    CHECK(Parsed("{\"a\": 1, \"a\": 2}").faults() ==
          "1:10 field-duplicate: the field 'a' stands twice\n");
    CHECK(Parsed("{\"a\": 1, \"a\": 2}").shown() == "{a: «1»}");
    CHECK(Parsed("{\"a\": \"\\u0000\"}").faults() ==
          "1:7 front-matter-feature: the text holds a control character\n");
    CHECK(Parsed("{\"a\":" + std::string(32, '[') + std::string(32, ']') + "}").faults() ==
          "1:37 front-matter-syntax: lists and maps nest more than 32 deep\n");
    CHECK_FALSE(Parsed("{\"a\":" + std::string(100'000, '[')).front().readable);
}

TEST_CASE("Slips are reported where they stand, with a cure") {
    const auto check =
        [](const std::string& text, const std::string& fault, const std::string& hint) {
            const Parsed file(text);
            CAPTURE(text);
            CHECK(file.faults() == fault + "\n");
            CHECK(file.diagnostics().all().at(0).hints.at(0) == hint);
            CHECK_FALSE(file.front().readable);
        };
    const std::string malformed = " front-matter-syntax: the JSON is not well-formed here";
    const std::string form =
        "write '\"name\": value', with commas between fields and texts in double quotes";
    check("{\"a\": 1,}",
          "1:9" + malformed,
          "no comma may stand before '}', and brackets close in the order they were opened");
    check("{'a': 1}", "1:2" + malformed, "texts stand in double quotes");
    check("{a: 1}", "1:2" + malformed, form);
    check("{\"a\" 1}", "1:6" + malformed, form);
    check("{\"a\": 1 \"b\": 2}", "1:9" + malformed, form);
    check("{\"a\": 01}", "1:8" + malformed, form);
    check("{\"a\": tru}", "1:7" + malformed, form);
    check("{\"a\": // c\n1}", "1:7" + malformed, "JSON has no comments");
    check("{\"a\": 1e999}",
          "1:7 front-matter-syntax: the number is too large",
          "write it in double quotes if it is meant as text");
    check("{\"a\": \"x\n\"}",
          "1:9 front-matter-syntax: a text in quotes holds something that JSON does not allow",
          "line breaks are written '\\n', quotes '\\\"', backslashes '\\\\'");
    check("{\"a\": [1,\n",
          "1:10 front-matter-syntax: the JSON object is never closed",
          "close every '{' with '}' and every '[' with ']'");
    check("{",
          "1:2 front-matter-syntax: the JSON object is never closed",
          "close every '{' with '}' and every '[' with ']'");
}

TEST_CASE("Text behind the object on its line is reported") {
    const Parsed file("{\"a\": 1} text\nbody");
    CHECK(file.faults() == "1:10 front-matter-syntax: text follows the JSON object on its line\n");
    CHECK(file.shown() == "{a: «1»}");
}

}  // namespace unitfolio::data
