#include "build/coverage_page.h"

#include "templating/template_set.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace unitfolio::build {

namespace {

/// What a template prints of the page's values.
std::string print(const portfolio::SampleSite& sample, std::string text) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    templating::TemplateSet templates(sources, templating::Escaping::html);
    templates.compile("t", sources.add("t", std::move(text)), diagnostics);
    const site::ExtraPage page = coverage_page(sample.site, sample.learner);
    return templates.render("t", page.values, diagnostics)
        .value_or(diagnostics.all().empty() ? "?" : diagnostics.all().front().message);
}

}  // namespace

TEST_CASE("coverage is a page below the preview's own folder") {
    const auto sample = portfolio::make_sample_site();
    const site::ExtraPage page = coverage_page(sample.site, sample.learner);
    CHECK(page.path == "-/coverage/index.html");
    CHECK(page.template_name == "coverage.html");
}

TEST_CASE("coverage tells the same figures as the portfolio") {
    const auto sample = portfolio::make_sample_site();
    CHECK(print(sample,
                "{{ coverage.totals.met }}/{{ coverage.totals.criteria }} "
                "{{ coverage.totals.partly }} {{ coverage.totals.gaps }}") == "2/4 1 1");
    CHECK(print(sample,
                "{% for u in coverage[\"units\"] %}{{ u.number }} {{ u.coverage.line }};"
                "{% endfor %}") ==
          "1 1 of 3 criteria met, 1 partly met, 1 gap;2 1 of 1 criterion met;");
}

TEST_CASE("coverage sets criteria against evidence") {
    const auto sample = portfolio::make_sample_site();
    CHECK(print(sample,
                "{% for o in coverage[\"units\"][0].outcomes %}{{ o.number }}:"
                "{% for c in o.criteria %} {{ c.number }} {{ c.verdict }}"
                "{% if c.is_gap %} gap{% endif %}"
                "{% for cell in c.cells %} {{ cell.text if cell else \"-\" }}{% endfor %};"
                "{% endfor %}{% endfor %}") ==
          "1: 1.1 met Met; 1.2 partly-met Partly met;2: 2.1 none gap -;");
    CHECK(print(sample,
                "{% for e in coverage[\"units\"][1].evidence %}{{ e.reference }} {{ e.date }};"
                "{% endfor %}") == "E01 1 March 2026;E02 2 March 2026;");
}

TEST_CASE("what pages of other languages need to say it in their own words is there") {
    const auto sample = portfolio::make_sample_site();
    CHECK(print(sample,
                "{% for e in coverage[\"units\"][1].evidence %}{{ e.language }} "
                "{{ e.day }} {{ e.month }} {{ e.year }};{% endfor %}") ==
          "en-GB 1 m3 2026;en-GB 2 m3 2026;");
    CHECK(print(sample, "{{ coverage[\"units\"][0].language }}") == "en-GB");
}

TEST_CASE("criteria lead to their places on the units' pages") {
    const auto sample = portfolio::make_sample_site();
    CHECK(print(sample, "{{ coverage[\"units\"][0].outcomes[1].criteria[0].path }}") ==
          "units/change.html#ac-2-1");
}

}  // namespace unitfolio::build
