#include "templating/renderer.h"

#include "unit/templating/rendering.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::templating {

namespace {

const Map kUnit{{"title", "Lead"}, {"credit", 4}};

std::vector<std::string> notes(const Rendering& rendering) {
    std::vector<std::string> result;
    for (const auto& note : rendering.fault().notes) {
        result.push_back(note.message + " @ " + rendering.place(note.span));
    }
    return result;
}

}  // namespace

TEST_CASE("what is not defined is a fault with the nearest name") {
    const auto result = render_text("<p>{{ unti.title }}", Map{{"unit", kUnit}});
    CHECK(result.fault().code == base::Code::template_undefined);
    CHECK(result.message() == "'unti' is not defined");
    CHECK(result.hint() == "did you mean 'unit'?");
    CHECK(result.place() == "page.html:1:7 unti");
}

TEST_CASE("missing attributes are faults with the nearest name") {
    const auto result = render_text("{{ unit.titel }}", Map{{"unit", kUnit}});
    CHECK(result.message() == "a map has no attribute 'titel'");
    CHECK(result.hint() == "did you mean 'title'?");
    CHECK(result.place() == "page.html:1:4 unit.titel");
}

TEST_CASE("local names are guessed too") {
    CHECK(render_text("{% set credits = 1 %}{{ credit }}").hint() == "did you mean 'credits'?");
}

TEST_CASE("the first fault ends the output") {
    const auto result = render_text("{{ a }}{{ b }}");
    CHECK(result.diagnostics.all().size() == 1);
    CHECK_FALSE(result.output.has_value());
}

TEST_CASE("operators name the kinds that they can't work on") {
    const auto result = render_text("{{ 'a' + 1 }}");
    CHECK(result.fault().code == base::Code::template_type);
    CHECK(result.message() == "'+' does not work on text and a number");
    CHECK(result.place() == "page.html:1:4 'a' + 1");
}

TEST_CASE("whole numbers don't overflow") {
    CHECK(render_text("{{ 9223372036854775807 + 1 }}").message() ==
          "the result is too large for a whole number");
    CHECK(render_text("{{ 9223372036854775807 * 2 }}").message() ==
          "the result is too large for a whole number");
}

TEST_CASE("a fault tells the way to it, the innermost step first") {
    const auto result = render_files(
        {{"page", "{% extends 'base' %}\n{% block main %}{% include 'part' %}{% endblock %}"},
         {"base", "{% block main %}{% endblock %}"},
         {"part", "{% from 'lib' import m %}\n{{ m(1) }}"},
         {"lib", "{% macro m(x) %}{{ x.y }}{% endmacro %}"}});
    CHECK(result.place() == "lib:1:20 x.y");
    CHECK(notes(result) ==
          std::vector<std::string>{"'m' is called here @ part:2:4 m(1)",
                                   "'part' is included here @ page:2:20 include",
                                   "'main' is the block around it @ page:2:10 main",
                                   "'base' is extended here @ page:1:12 'base'"});
}

TEST_CASE("missing templates are guessed") {
    const auto result = render_files({{"page", "{% include 'haed.html' %}"}, {"head.html", ""}});
    CHECK(result.fault().code == base::Code::template_missing);
    CHECK(result.message() == "there is no template 'haed.html'");
    CHECK(result.hint() == "did you mean 'head.html'?");
    CHECK(result.place() == "page:1:12 'haed.html'");
}

TEST_CASE("templates that include themselves reach a limit") {
    const auto result = render_files({{"page", "{% include 'page' %}"}});
    CHECK(result.fault().code == base::Code::template_limit);
    CHECK(result.fault().notes.size() == 16);
}

TEST_CASE("the limit on depth can be set") {
    const Files files{{"a", "{% include 'b' %}"}, {"b", "{% include 'c' %}"}, {"c", "c"}};
    CHECK(render_files(files, Map{}, Escaping::html, {2, 100}).output == "c");
    CHECK_FALSE(render_files(files, Map{}, Escaping::html, {1, 100}).output.has_value());
}

TEST_CASE("the size of the output is limited") {
    const auto result = render_files({{"page", "{% for i in range(1000) %}0123456789{% endfor %}"}},
                                     Map{},
                                     Escaping::html,
                                     {64, 5000});
    CHECK(result.message() == "the output is larger than 5000 bytes");
}

TEST_CASE("text and lists can't grow without end") {
    CHECK(render_text("{{ range(9999999999) }}").message() == "a range has at most 100000 numbers");
    CHECK(render_text("{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('0123456789abcdef') }}")
              .message() == "the result is too long");
}

TEST_CASE("what holds other values is not printed") {
    CHECK(render_text("{{ [1] }}").message() == "a list can't be printed");
    CHECK(render_text("{{ {'a': [1]}.a|join }}").output == "1");
    CHECK(render_text("{{ {'a': 1} ~ 'x' }}").message() == "a map can't be printed");
    CHECK(render_text("{{ loop_less }}", Map{{"loop_less", Map{}}}).hint() ==
          "print what is in it, or 'join' it");
}

TEST_CASE("content is never taken for a template") {
    CHECK(render_text("{{ x }}", Map{{"x", "{{ 1 + 1 }}{% include 'a' %}"}}).output ==
          "{{ 1 + 1 }}{% include &#39;a&#39; %}");
}

TEST_CASE("the call block of a macro may hand on its own caller") {
    CHECK(render_text("{% macro a() %}a{{ caller() }}{% endmacro %}"
                      "{% macro b() %}{% call a() %}b{{ caller() }}{% endcall %}{% endmacro %}"
                      "{% call b() %}c{% endcall %}")
              .output == "abc");
}

}  // namespace unitfolio::templating
