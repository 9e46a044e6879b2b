#include "templating/template_set.h"

#include "unit/templating/rendering.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

namespace unitfolio::templating {

TEST_CASE("a set knows what it compiled") {
    base::Sources sources;
    base::Diagnostics diagnostics;
    TemplateSet set(sources, Escaping::html);
    set.compile("a", sources.add("a", "text"), diagnostics);
    CHECK(set.contains("a"));
    CHECK_FALSE(set.contains("b"));
    CHECK_FALSE(set.render("b", Map{}, diagnostics).has_value());
    CHECK(diagnostics.all().at(0).code == base::Code::template_missing);
}

TEST_CASE("the faults of a template are reported when it is compiled, not when it is used") {
    base::Sources sources;
    base::Diagnostics diagnostics;
    TemplateSet set(sources, Escaping::html);
    set.compile("page", sources.add("page", "{% include 'part' %}"), diagnostics);
    set.compile("part", sources.add("part", "{{ }}"), diagnostics);
    CHECK(diagnostics.all().size() == 1);
    CHECK_FALSE(set.render("page", Map{}, diagnostics).has_value());
    CHECK_FALSE(set.render("part", Map{}, diagnostics).has_value());
    CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("names may be added after templates that use them as variables") {
    base::Sources sources;
    base::Diagnostics diagnostics;
    TemplateSet set(sources, Escaping::html);
    set.compile("a", sources.add("a", "{{ x }}{{ y }}"), diagnostics);
    set.compile("b", sources.add("b", "{{ z }}"), diagnostics);
    CHECK(set.render("a", Map{{"y", 2}, {"x", 1}, {"unused", 3}}, diagnostics) == "12");
}

TEST_CASE("any number of threads may render at once") {
    base::Sources sources;
    base::Diagnostics diagnostics;
    TemplateSet set(sources, Escaping::html);
    set.compile("page",
                sources.add("page",
                            "{% import 'lib' as lib %}{% for x in xs %}"
                            "{{ lib.m(x)|upper }}{% endfor %}{{ xs|sum }}"),
                diagnostics);
    set.compile("lib", sources.add("lib", "{% macro m(x) %}<{{ x }}ß>{% endmacro %}"), diagnostics);
    const Value variables = Map{{"xs", List{1, 2, 3}}};
    std::array<std::string, 4> outputs;
    std::vector<std::thread> threads;
    threads.reserve(outputs.size());
    for (std::string& output : outputs) {
        threads.emplace_back([&set, &variables, &output] {
            base::Diagnostics own;
            for (int i = 0; i < 200; ++i) {
                output = set.render("page", variables, own).value_or("FAULT");
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& output : outputs) {
        CHECK(output == "<1SS><2SS><3SS>6");
    }
}

}  // namespace unitfolio::templating
