#include "unit/templating/rendering.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::templating {

TEST_CASE("a syntax fault names its place") {
    const auto result = render_text("line\n  {{ a b }}\n");
    CHECK(result.message() == "expected the end of the tag, found 'b'");
    CHECK(result.place() == "page.html:2:8 b");
    CHECK_FALSE(result.output.has_value());
}

TEST_CASE("columns count characters") {
    CHECK(render_text("“é” {{ a b }}").place() == "page.html:1:10 b");
}

TEST_CASE("all faults of a file are reported, each once") {
    const auto result = render_text(
        "{{ 1 + }}\n{% if %}\n{{ 'a'|uper }}\n{% endif %}\n{{ x is strin }}\n{% nope %}\n");
    REQUIRE(result.diagnostics.all().size() == 5);
    CHECK(result.diagnostics.all()[0].message == "expected a value, found the end of the tag");
    CHECK(result.diagnostics.all()[1].message == "expected a value, found the end of the tag");
    CHECK(result.diagnostics.all()[2].message == "there is no filter 'uper'");
    CHECK(result.diagnostics.all()[3].message == "there is no test 'strin'");
    CHECK(result.diagnostics.all()[4].message == "there is no tag 'nope'");
}

TEST_CASE("misspelt filters, tests and tags are guessed") {
    CHECK(render_text("{{ 1|uper }}").hint() == "did you mean 'upper'?");
    CHECK(render_text("{{ 1 is defind }}").hint() == "did you mean 'defined'?");
    CHECK(render_text("{% blok a %}").hint() == "did you mean 'block'?");
}

TEST_CASE("a tag that is never closed is reported where it begins") {
    const auto result = render_text("a\n{% for x in xs %}{% if x %}{% endfor %}");
    REQUIRE(result.diagnostics.all().size() == 1);
    CHECK(result.message() == "'if' is never closed");
    CHECK(result.place() == "page.html:2:21 if");
    CHECK(result.hint() == "close it with '{% endif %}'");
}

TEST_CASE("an end without a beginning is reported") {
    CHECK(render_text("{% endif %}").message() == "'endif' without anything that it belongs to");
}

TEST_CASE("numbers that don't fit are refused") {
    CHECK(render_text("{{ 9223372036854775808 }}").message() == "this number is too large");
}

TEST_CASE("deep nesting is refused") {
    const std::string brackets(500, '(');
    CHECK(render_text("{{ " + brackets + "1" + std::string(500, ')') + " }}").message() ==
          "this expression is nested too deeply");
    std::string tags;
    for (int i = 0; i < 200; ++i) {
        tags += "{% if true %}";
    }
    CHECK(render_text(tags).message() == "tags are nested too deeply");
}

TEST_CASE("long chains of operators can be computed") {
    std::string sum = "{{ 0";
    for (int i = 0; i < 900; ++i) {
        sum += "+1";
    }
    CHECK(render_text(sum + " }}").output == "900");
}

TEST_CASE("what Jinja has and this language hasn't is refused by name") {
    CHECK(render_text("{{ 1 < 2 < 3 }}").message() == "comparisons can't follow each other");
    CHECK(render_text("{{ 1 < 2 < 3 }}").hint() == "put 'and' between them");
    CHECK(render_text("{% include 'a' ignore missing %}").message() ==
          "expected the end of the tag, found 'ignore'");
    CHECK(render_text("{{ 'a' 'b' }}").message() == "expected the end of the tag, found ''b''");
    CHECK(render_text("{{ 1e3 }}").message() == "expected the end of the tag, found 'e3'");
    CHECK(render_text("{{ ['a']|map('upper') }}").message() == "'map' takes an attribute alone");
    CHECK(render_text("{{ 2 ** 3 }}").message() == "expected a value, found '*'");
    CHECK(render_text("{% do x %}").message() == "there is no tag 'do'");
}

TEST_CASE("an extends that stands twice, or inside another tag, is refused") {
    CHECK(render_text("{% if true %}{% extends 'a' %}{% endif %}").message() ==
          "a template says once, and outside of other tags, what it extends");
    CHECK(render_text("{% extends 'a' %}{% extends 'b' %}").message() ==
          "a template says once, and outside of other tags, what it extends");
}

}  // namespace unitfolio::templating
