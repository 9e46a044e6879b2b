#include "site/site_html_context.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;
using test::text_at;

bool contains(const std::string& text, const std::string& part) {
    CAPTURE(text);
    return text.find(part) != std::string::npos;
}

TEST_CASE("a term leads to its definition on the page that defines it, else to the glossary") {
    const test::SampleSite sample;
    CHECK(contains(text_at(sample.unit_values("north/change"), "synopsis"),
                   "href=\"#term-baseline\""));
    CHECK(contains(text_at(sample.unit_values("south/change"), "outcomes.0.criteria.0.statement"),
                   "href=\"../../glossary.html#term-benchmark\""));
}

TEST_CASE("a criterion is called by its number on its own page") {
    const test::SampleSite sample;
    CHECK(contains(text_at(sample.unit_values("north/change"), "outcomes.1.criteria.0.statement"),
                   "href=\"#ac-1-1\">1.1</a>"));
}

TEST_CASE("links between content files become links between their pages") {
    const test::SampleSite sample;
    CHECK(contains(text_at(sample.unit_values("north/change"), "material.questions.0.answer"),
                   "href=\"../south/change.html#ac-1-1\""));
}

}  // namespace
