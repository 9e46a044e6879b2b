#include "templating/trace.h"

#include "templating/template_set.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace unitfolio::templating {

namespace {

/// Where the first `words` of what some templates print come from: "name:line:column text", or the
/// part that printed them in brackets.
std::string origin(const std::vector<std::pair<std::string, std::string>>& files,
                   const std::string& words) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    TemplateSet set(sources, Escaping::markdown);
    for (const auto& [name, text] : files) {
        set.compile(name, sources.add(name, text), diagnostics);
    }
    const auto printed = render_traced(
        set, files.front().first, Map{{"name", base::SafeHtml::trusted("Lee")}}, diagnostics);
    REQUIRE(printed);
    const auto found = printed->trace.origin(sources, printed->text.find(words), words.size());
    if (found.span.source == base::kNoSource) {
        return "nowhere";
    }
    const auto& source = sources[found.span.source];
    const auto position = source.position(found.span.begin);
    const std::string text(
        source.text().substr(found.span.begin, found.span.end - found.span.begin));
    return source.path() + ":" + std::to_string(position.line) + ":" +
           std::to_string(position.column) + " " + (found.is_text ? text : "[" + text + "]");
}

}  // namespace

TEST_CASE("text is traced to the template that holds it") {
    CHECK(origin({{"a.md", "one\n{% include 'b.md' %}\n::: box\n"}, {"b.md", "two\n\n::: box"}},
                 "::: box") == "b.md:3:1 ::: box");
    CHECK(origin({{"a.md", "{{ name }}, {{ name }}\nwords"}}, "words") == "a.md:2:1 words");
}

TEST_CASE("line breaks of two bytes move nothing") {
    CHECK(origin({{"a.md", "one\r\ntwo\r\nthree\r\n"}}, "three") == "a.md:3:1 three");
}

TEST_CASE("values are traced to what prints them") {
    CHECK(origin({{"a.md", "one\n{{ name }}"}}, "Lee").starts_with("a.md:2:"));
    CHECK(origin({{"a.md", "{% macro m() %}word{% endmacro %}\n{{ m() }}"}}, "word")
              .starts_with("a.md:2:"));
}

TEST_CASE("what a template prints in front of the one that it extends is forgotten") {
    CHECK(origin({{"a.md", "lost{% extends 'b.md' %}{% block x %}kept{% endblock %}"},
                  {"b.md", "{% block x %}{% endblock %}"}},
                 "kept")
              .starts_with("a.md:1:"));
}

TEST_CASE("nothing is traced to nowhere") {
    base::Sources sources;
    CHECK(Trace().origin(sources, 0, 1).span.source == base::kNoSource);
}

}  // namespace unitfolio::templating
