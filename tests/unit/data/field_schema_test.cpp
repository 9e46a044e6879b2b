#include "data/field_schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::data {

namespace {

/// The schema of one field, without the white space.
std::string schema_of(const Field& field) {
    std::string text = json_schema({"a thing", {&field, 1}}, "T");
    text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

bool says(const Field& field, std::string_view part) {
    const std::string text = schema_of(field);
    INFO(text);
    return text.find(part) != std::string::npos;
}

constexpr std::array<std::string_view, 2> kStages = {"plan", "monitor"};

std::vector<std::string_view> two_keys() {
    return {"one", "two"};
}

}  // namespace

TEST_CASE("A table is an object of draft 7 that knows its fields and no others") {
    CHECK(schema_of({.name = "title", .need = Need::required, .help = "Say."}) ==
          R"({"$schema":"http://json-schema.org/draft-07/schema#","title":"T","type":"object",)"
          R"("properties":{"title":{"description":"Say.","type":["string","number","boolean"]}},)"
          R"("required":["title"],"additionalProperties":false})");
}

TEST_CASE("What may be left out may be empty") {
    CHECK(says({.name = "x"}, R"("type":["string","number","boolean","null"])"));
    CHECK(says({.name = "x", .form = Form::word, .words = kStages},
               R"("anyOf":[{"enum":["plan","monitor"]},{"type":"null"}])"));
}

TEST_CASE("Numbers may stand in quotes, and have their bounds without") {
    const Field number{.name = "x", .form = Form::number, .bounds = Bounds{1, 8}};
    CHECK(says(number, R"("type":["integer","string","null"])"));
    CHECK(says(number, R"("minimum":1,"maximum":8)"));
    CHECK(says({.name = "x", .form = Form::decimal, .bounds = Bounds{1, 2.5}},
               R"("minimum":1,"maximum":2.5)"));
}

TEST_CASE("One alone counts as a list of one") {
    CHECK(says({.name = "x", .times = Times::some},
               R"("type":["string","number","boolean","array","null"],"items":)"));
    CHECK(says({.name = "x", .form = Form::word, .times = Times::some, .words = kStages},
               R"("anyOf":[{"enum":["plan","monitor"]},{"type":"array","items":{"enum")"));
}

TEST_CASE("Keys are free, of a form, or some of a few") {
    CHECK(says({.name = "x", .times = Times::by_key, .key_pattern = {"^a$", "an a"}},
               R"("propertyNames":{"pattern":"^a$"})"));
    CHECK(says({.name = "x", .times = Times::by_key, .keys = two_keys},
               R"("properties":{"one":{"type")"));
}

TEST_CASE("A pattern says what it stands for") {
    CHECK(says({.name = "x", .form = Form::code, .pattern = {"^E", "an E"}},
               R"("pattern":"^E","patternErrorMessage":"ThismustbeanE.")"));
}

TEST_CASE("Open words can be others of their form") {
    CHECK(
        says({.name = "x", .form = Form::open_word, .words = kStages, .pattern = {"^[a-z]+$", "x"}},
             R"("anyOf":[{"enum":["plan","monitor"]},{"type":["string","number"],)"));
}

TEST_CASE("Fields of other programs take anything") {
    CHECK(says(kSchemaField, R"("$schema":{"description":)"));
}

}  // namespace unitfolio::data
