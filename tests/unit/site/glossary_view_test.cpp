#include "site/glossary_view.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

templating::Value glossary(const test::SampleSite& sample) {
    site::PageContext page(sample.index, "glossary.html");
    return at(site::glossary_view(page, 0), "index");
}

TEST_CASE("terms are sorted under their plain letters, whoever defines them") {
    const test::SampleSite sample;
    const templating::Value view = glossary(sample);
    REQUIRE(size_at(view, "views.0.sections") == 3);
    CHECK(text_at(view, "views.0.sections.0.title") == "B");
    CHECK(text_at(view, "views.0.sections.0.entries.0.name") == "Baseline");
    CHECK(text_at(view, "views.0.sections.0.entries.0.short_form") == "BL");
    CHECK(text_at(view, "views.0.sections.0.entries.1.name") == "Benchmark");
    CHECK(text_at(view, "views.0.sections.1.entries.0.name") == "Éclair");
    CHECK(text_at(view, "views.0.sections.2.entries.0.name") == "Log");
}

TEST_CASE("a term says where it is defined and who uses it") {
    const test::SampleSite sample;
    const templating::Value view = glossary(sample);
    CHECK(text_at(view, "views.0.sections.0.entries.0.defined_in.url") ==
          "units/north/change.html");
    CHECK(at(view, "views.0.sections.0.entries.1.defined_in").is_null());
    CHECK(text_at(view, "views.0.sections.2.entries.0.defined_in.title") == "Diploma");
    CHECK(text_at(view, "views.0.sections.0.entries.1.back_links.links.0.note") == "South Awards");
}

TEST_CASE("the jump list has all letters, and links for those that have terms") {
    const test::SampleSite sample;
    const templating::Value view = glossary(sample);
    REQUIRE(size_at(view, "alphabet") == 26);
    CHECK(at(view, "alphabet.0.url").is_null());
    CHECK(text_at(view, "alphabet.1.url") == "#letter-B");
}

}  // namespace
