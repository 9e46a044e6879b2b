#include "portfolio/printed_line.h"

#include "templating/template_set.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// Where the line `number` of what the first template prints was written: "name:line:column text".
std::string origin(const Files& files, std::uint32_t number) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::vector<base::SourceId> ids;
    templating::TemplateSet set(sources, templating::Escaping::markdown);
    for (const auto& [name, text] : files) {
        ids.push_back(sources.add(name, text));
        set.compile(name, ids.back(), diagnostics);
    }
    const auto printed =
        templating::render_traced(set,
                                  files.front().first,
                                  templating::Map{{"name", base::SafeHtml::trusted("Lee")}},
                                  diagnostics);
    REQUIRE(printed);
    const base::Source text("printed", printed->text);
    const auto span = origin_of_line({sources, ids}, text, number, printed->trace);
    if (span.source == base::kNoSource) {
        return "nowhere";
    }
    const auto& source = sources[span.source];
    const auto position = source.position(span.begin);
    return source.path() + ":" + std::to_string(position.line) + ":" +
           std::to_string(position.column) + " " +
           std::string(source.text().substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("a line that a template holds is found where it stands") {
    CHECK(origin({{"a.md", "one\n{% include 'b.md' %}\n"}, {"b.md", "two\n::: matrix\n"}}, 3) ==
          "b.md:2:1 ::: matrix");
}

TEST_CASE("of two that are alike the one that printed the line is found") {
    CHECK(origin({{"a.md", "::: matrix\n\n::: matrix\n"}}, 3) == "a.md:3:1 ::: matrix");
}

TEST_CASE("a line that a macro printed is looked for") {
    CHECK(origin({{"a.md", "{% macro m() %}::: matrix\n{% endmacro %}\n{{ m() }}"}}, 1) ==
          "a.md:1:16 ::: matrix");
}

TEST_CASE("behind the name of a block values may have been printed") {
    CHECK(origin({{"a.md", "{% macro m() %}::: box {{ name }}\n{% endmacro %}\n{{ m() }}"}}, 1) ==
          "a.md:1:16 ::: box");
}

TEST_CASE("what no template holds is told where it was printed") {
    CHECK(origin({{"a.md", "one\n{{ name }}\n"}}, 2).starts_with("a.md:2:"));
}

TEST_CASE("what nobody printed is nowhere") {
    const base::Sources sources;
    const base::Source text("printed", "abc\n");
    CHECK(origin_of_line({sources, {}}, text, 1, {}).source == base::kNoSource);
    CHECK(origin_of_line({sources, {}}, text, 2, {}).source == base::kNoSource);
}

}  // namespace unitfolio::portfolio
